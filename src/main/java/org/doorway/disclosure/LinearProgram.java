package org.doorway.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear program over unknown numbers that are not negative: the one place that knows the library which solves it. */
final class LinearProgram {
    static {
        // Otherwise it tells the console which processors it has been tuned for.
        System.setProperty("shut.up.ojAlgo", "");
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Variable> variables = new HashMap<>();
    private final long roof;
    private final boolean isWhole;

    /**
     * @param roof what no number is larger than, so that there is always a largest value
     * @param isWhole whether to look for whole numbers only, which takes longer
     */
    LinearProgram(long roof, boolean isWhole) {
        this.roof = roof;
        this.isWhole = isWhole;
    }

    /** What was found: the value of what was sought, and the numbers that give it. */
    record Found(double value, Map<Integer, Double> numbers) {}

    Variable variable(int cell) {
        return variables.computeIfAbsent(cell, unknown -> {
            var variable = model.newVariable("x" + unknown).lower(0).upper(roof);
            return isWhole ? variable.integer() : variable;
        });
    }

    void know(Constraint constraint) {
        var expression = model.newExpression("f" + model.countExpressions());
        constraint.sum().terms().forEach(term -> expression.add(variable(term.cell()), term.times()));
        switch (constraint.relation()) {
            case IS -> expression.level(constraint.value());
            case AT_LEAST -> expression.lower(constraint.value());
            case AT_MOST -> expression.upper(constraint.value());
        }
    }

    void know(List<Constraint> constraints) {
        constraints.forEach(this::know);
    }

    /** Knows a sum's value up to a difference that costs something; answers what tells the difference. */
    Difference about(LinearExpression sum, long value, double cost) {
        var more = model.newVariable("p" + model.countVariables())
                .lower(0)
                .upper(roof)
                .weight(cost);
        var less = model.newVariable("n" + model.countVariables())
                .lower(0)
                .upper(roof)
                .weight(cost);
        var expression = model.newExpression("s" + model.countExpressions()).level(value);
        sum.terms().forEach(term -> expression.add(variable(term.cell()), term.times()));
        expression.add(more, -1).add(less, 1);
        return new Difference(more, less);
    }

    /** By how much a sum differs from what it is. */
    record Difference(Variable more, Variable less) {
        private static final double NOTHING = 1e-6;

        boolean isAny() {
            return more.getValue().doubleValue() > NOTHING || less.getValue().doubleValue() > NOTHING;
        }
    }

    void seek(LinearExpression sum) {
        sum.terms().forEach(term -> variable(term.cell()).weight(term.times()));
    }

    Optional<Found> smallest(long millis) {
        return solved(millis, false);
    }

    Optional<Found> largest(long millis) {
        return solved(millis, true);
    }

    private Optional<Found> solved(long millis, boolean upwards) {
        model.options.time_abort = millis;
        model.options.time_suffice = millis;
        var result = upwards ? model.maximise() : model.minimise();
        if (!isUsable(result.getState())) {
            return Optional.empty();
        }
        var numbers = new HashMap<Integer, Double>();
        variables.forEach(
                (cell, variable) -> numbers.put(cell, variable.getValue().doubleValue()));
        return Optional.of(new Found(result.getValue(), numbers));
    }

    /** Of whole numbers any that fit will do: they are the proof. A bound has to be the very last one. */
    private boolean isUsable(Optimisation.State state) {
        return isWhole ? state.isFeasible() : state.isOptimal();
    }
}
