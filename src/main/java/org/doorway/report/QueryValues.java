package org.doorway.report;

import java.util.List;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters, and goes on after a fault. A fault names the part of a {@link ReportSpec} that a parameter
 * stands for.
 */
final class QueryValues {
    private QueryValues() {}

    static <T extends Enum<T>> @Nullable T constant(
            String where, @Nullable String text, Class<T> type, List<Fault> faults) {
        var byName = Spelling.constants(type);
        var constant = text == null ? null : byName.get(text);
        if (text != null && constant == null) {
            faults.add(Fault.at(where, "not_one_of", "values", String.join(", ", byName.keySet())));
        }
        return constant;
    }

    /** A whole number within bounds; the lower one where it is not. */
    static int number(String where, String text, int least, int most, List<Fault> faults) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
            faults.add(
                    number < least
                            ? Fault.at(where, "too_small", "value", least)
                            : Fault.at(where, "too_big", "value", most));
        } catch (NumberFormatException notANumber) {
            faults.add(Fault.at(where, "expected_whole_number"));
        }
        return least;
    }
}
