package org.doorway.report.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was taken of one item.
 *
 * @param all of it
 * @param counted the part that counted as something when it was given, by as what
 */
public record Taken(ItemSums all, Map<Counting, ItemSums> counted) {
    /** What one unit counted as when it was given, and as how many of that. */
    public record Counting(String what, int quantity) {}

    public static final Taken NOTHING = new Taken(ItemSums.NONE, Map.of());

    /** @param as null: as nothing */
    public Taken plus(ItemSums more, @Nullable Counting as) {
        var parts = new HashMap<>(counted);
        if (as != null) {
            parts.merge(as, more, ItemSums::plus);
        }
        return new Taken(all.plus(more), parts);
    }

    /** What counted as something, in units of the item. */
    ItemSums as(String what) {
        return counted.entrySet().stream()
                .filter(part -> part.getKey().what().equals(what))
                .map(Map.Entry::getValue)
                .reduce(ItemSums.NONE, ItemSums::plus);
    }

    /** Adds up a figure of what counted as something, as many times as a unit counted. */
    long times(String what, ToLongFunction<ItemSums> figure) {
        return counted.entrySet().stream()
                .filter(part -> part.getKey().what().equals(what))
                .mapToLong(part -> part.getKey().quantity() * figure.applyAsLong(part.getValue()))
                .sum();
    }
}
