package org.doorway.funder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.doorway.report.ReportRequest;
import org.doorway.report.Reports;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ColumnKind;
import org.doorway.report.document.ReportCell;
import org.doorway.report.document.ReportColumn;
import org.doorway.report.document.ReportKind;
import org.doorway.report.document.ReportRow;
import org.doorway.report.document.ReportTable;
import org.doorway.report.document.ReportView;
import org.doorway.report.indicator.PopulationEstimate;
import org.jspecify.annotations.Nullable;

/** Fills layouts in from what reports show. */
@ApplicationScoped
public class Templates {
    private static final String SYRINGES = "SYR_OUT";
    private static final int UNIT = 2;
    private static final int VALUE = 3;

    private final Reports reports;

    Templates(Reports reports) {
        this.reports = reports;
    }

    /** A layout with its answers, in the form of a report. */
    ReportView filled(Template template, ReportRequest request, Locale language) throws SQLException {
        var shown = new EnumMap<ReportKind, ReportView>(ReportKind.class);
        // Of the people, always: that report says how many of them are known.
        var kinds = new ArrayList<>(template.reports());
        if (!kinds.contains(ReportKind.PEOPLE)) {
            kinds.add(ReportKind.PEOPLE);
        }
        for (var kind : kinds) {
            var by = kind == ReportKind.SUPPLIES && template.has(AnswerKind.SITES) ? Breakdown.SITE : null;
            shown.put(kind, reports.shown(request.of(kind, template.indicators(kind), by), language));
        }
        var estimate = template.has(AnswerKind.ESTIMATE) ? reports.estimate().orElse(null) : null;
        var words = new TemplateWords(template, language);
        var rows = template.rows().stream()
                .map(row -> row(row, words, shown, estimate))
                .toList();
        var table = new ReportTable(template.code(), words.title(), columns(words), rows, null);
        return Objects.requireNonNull(shown.get(ReportKind.PEOPLE))
                .asTemplate(template.code(), words.title(), List.of(table));
    }

    private static List<ReportColumn> columns(TemplateWords words) {
        return List.of(
                column("code", ColumnKind.CODE, words),
                column("asked", ColumnKind.TEXT, words),
                column("unit", ColumnKind.CODE, words),
                column("value", ColumnKind.FIGURE, words),
                column("indicator", ColumnKind.CODE, words),
                column("note", ColumnKind.TEXT, words));
    }

    private static ReportColumn column(String code, ColumnKind kind, TemplateWords words) {
        return new ReportColumn(code, words.general("column." + code), kind, null);
    }

    private static ReportRow row(
            TemplateRow row,
            TemplateWords words,
            Map<ReportKind, ReportView> shown,
            @Nullable PopulationEstimate estimate) {
        var unit = ReportCell.EMPTY;
        var value = ReportCell.EMPTY;
        var note = words.note(row);
        if (row.answer() == AnswerKind.INDICATOR) {
            var figure = figure(row, shown);
            unit = figure.cells().get(UNIT);
            value = figure.cells().get(VALUE);
        } else if (row.answer() == AnswerKind.SITES) {
            value = ReportCell.of(sites(shown));
        } else if (row.answer() == AnswerKind.ESTIMATE && estimate != null) {
            value = ReportCell.of(estimate.people());
            note = estimate.source();
        }
        return new ReportRow(
                List.of(
                        ReportCell.of(row.code()),
                        ReportCell.of(words.of(row)),
                        unit,
                        value.equals(ReportCell.EMPTY) ? ReportCell.of(words.instead(row)) : value,
                        text(row.indicator()),
                        text(note)),
                0);
    }

    private static ReportCell text(@Nullable String text) {
        return text == null ? ReportCell.EMPTY : ReportCell.of(text);
    }

    private static ReportRow figure(TemplateRow row, Map<ReportKind, ReportView> shown) {
        var report = shown.get(Objects.requireNonNull(row.report()));
        return Objects.requireNonNull(report).tables().get(0).rows().stream()
                .filter(figure -> Objects.equals(figure.cells().get(0).text(), row.indicator()))
                .findAny()
                .orElseThrow();
    }

    /** Where what was given is not shown, it was not nothing: the table of sites says as much. */
    private static long sites(Map<ReportKind, ReportView> shown) {
        var table = Objects.requireNonNull(shown.get(ReportKind.SUPPLIES)).tables().stream()
                .filter(one -> one.code().equals("by_site"))
                .findAny()
                .orElseThrow();
        var at = table.columns().stream().map(ReportColumn::code).toList().indexOf(SYRINGES);
        return table.rows().stream()
                .map(row -> row.cells().get(at))
                .filter(cell -> cell.isHidden()
                        || (cell.number() != null && cell.number().signum() > 0))
                .count();
    }
}
