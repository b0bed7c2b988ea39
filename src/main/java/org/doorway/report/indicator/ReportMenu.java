package org.doorway.report.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.doorway.report.document.ReportFilter;
import org.jspecify.annotations.Nullable;

/** The items of the menu, retired or not. What was given knows itself what it counted as. */
public record ReportMenu(Map<Integer, Item> items) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    /** An item. */
    public record Item(
            int id,
            String code,
            String family,
            String kind,
            Map<String, String> labels,
            String unit,
            Map<String, String> familyLabels) {
        public boolean isService() {
            return kind.equals("SERVICE");
        }
    }

    public static ReportMenu read(Connection connection) throws SQLException {
        var items = new LinkedHashMap<Integer, Item>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, code, family, kind, labels, unit, family_labels"
                        + " FROM report_item ORDER BY code")) {
            while (rows.next()) {
                items.put(
                        rows.getInt(1),
                        new Item(
                                rows.getInt(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                labels(rows.getString(5)),
                                rows.getString(6),
                                labels(rows.getString(7))));
            }
        }
        return new ReportMenu(items);
    }

    public static Map<String, String> labels(String json) {
        try {
            return JSON.readValue(json, LABELS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Item> byCode(String code) {
        return items.values().stream().filter(item -> item.code.equals(code)).findAny();
    }

    /** The numbers of the items that a filter chooses; null: it chooses none in particular. */
    public @Nullable List<Integer> chosen(ReportFilter filter) {
        if (!filter.limitsItems()) {
            return null;
        }
        Predicate<Item> chosen = item -> (filter.item() == null || item.code.equals(filter.item()))
                && (filter.family() == null || item.family.equals(filter.family()));
        return items.values().stream().filter(chosen).map(Item::id).toList();
    }
}
