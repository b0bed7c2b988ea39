package org.doorway.report;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that indicators are made of, for one period and one part of the centre.
 *
 * @param people known people, each once
 * @param items by the number of the item
 * @param yearOfSyringes syringes given in the twelve months until the end of the period
 * @param injecting the local estimate of people who inject; 0: nobody has entered one
 * @param counseling null where it does not belong to the rest
 */
record Totals(
        VisitSums visits,
        long people,
        Milestones milestones,
        Map<Integer, ItemSums> items,
        ReportMenu menu,
        long yearOfSyringes,
        long injecting,
        @Nullable CounselingSums counseling) {
    /** What was taken, and nothing else. */
    static Totals of(Map<Integer, ItemSums> items, ReportMenu menu) {
        return new Totals(VisitSums.NONE, 0, Milestones.NONE, items, menu, 0, 0, null);
    }

    /** What was taken of one item, and nothing else. */
    Totals onlyOf(int item) {
        return of(Map.of(item, items.getOrDefault(item, ItemSums.NONE)), menu);
    }

    /** How many people can be behind all of it at most. */
    long mostPeople() {
        return people + visits.anonymous();
    }

    /** Adds up a figure of the items that count as something, as many times as each counts. */
    long counted(String what, ToLongFunction<ItemSums> figure) {
        return menu.items().values().stream()
                .filter(item -> item.is(what))
                .mapToLong(item -> item.quantity() * figure.applyAsLong(of(item)))
                .sum();
    }

    long given(String what) {
        return counted(what, ItemSums::given);
    }

    /** Adds up a figure of some items. */
    long sum(Predicate<ReportMenu.Item> which, ToLongFunction<ItemSums> figure) {
        return menu.items().values().stream()
                .filter(which)
                .mapToLong(item -> figure.applyAsLong(of(item)))
                .sum();
    }

    ItemSums of(ReportMenu.Item item) {
        return items.getOrDefault(item.id(), ItemSums.NONE);
    }
}
