package org.doorway.plan;

/** When a strategy is for. In the order in which a plan is printed: what has to be found fast stands first. */
public enum Situation {
    OVERDOSE,
    ALONE,
    MIXING,
    URGES,
    CRAVINGS,
    BAD_NEWS,
    RIDES_HOME,
    OTHER
}
