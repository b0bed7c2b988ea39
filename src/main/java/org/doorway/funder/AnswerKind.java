package org.doorway.funder;

/** How a row of a layout is answered. */
public enum AnswerKind {
    /** By an indicator. */
    INDICATOR,
    /** By the estimate of others that was entered here. */
    ESTIMATE,
    /** By the number of sites that gave out syringes. */
    SITES,
    /** By what is recorded elsewhere in this service, and is no figure. */
    ELSEWHERE,
    /** By words that somebody has to write. */
    WRITTEN,
    /** Not yet: this is not recorded so far. */
    NOT_YET,
    /** Not at all: nobody is asked for it here. */
    NOT_RECORDED
}
