package org.doorway.report.indicator;

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
public record Totals(
        VisitSums visits,
        long people,
        Milestones milestones,
        Map<Integer, Taken> items,
        ReportMenu menu,
        long yearOfSyringes,
        long injecting,
        @Nullable CounselingSums counseling) {
    /** What was taken, and nothing else. */
    public static Totals of(Map<Integer, Taken> items, ReportMenu menu) {
        return new Totals(VisitSums.NONE, 0, Milestones.NONE, items, menu, 0, 0, null);
    }

    /** What was taken of one item, and nothing else. */
    Totals onlyOf(int item) {
        return of(Map.of(item, items.getOrDefault(item, Taken.NOTHING)), menu);
    }

    /** How many people can be behind all of it at most. */
    public long mostPeople() {
        return people + visits.anonymous();
    }

    /** Adds up a figure of what counted as something when it was given, as many times as each counted. */
    long counted(String what, ToLongFunction<ItemSums> figure) {
        return items.values().stream()
                .mapToLong(taken -> taken.times(what, figure))
                .sum();
    }

    /** All that counted as something when it was given, however many times each. */
    ItemSums as(String what) {
        return items.values().stream().map(taken -> taken.as(what)).reduce(ItemSums.NONE, ItemSums::plus);
    }

    public long given(String what) {
        return counted(what, ItemSums::given);
    }

    /** Adds up a figure of some items. */
    long sum(Predicate<ReportMenu.Item> which, ToLongFunction<ItemSums> figure) {
        return figure.applyAsLong(all(which));
    }

    /** All of some items. */
    ItemSums all(Predicate<ReportMenu.Item> which) {
        return menu.items().values().stream().filter(which).map(this::of).reduce(ItemSums.NONE, ItemSums::plus);
    }

    public ItemSums of(ReportMenu.Item item) {
        return items.getOrDefault(item.id(), Taken.NOTHING).all();
    }
}
