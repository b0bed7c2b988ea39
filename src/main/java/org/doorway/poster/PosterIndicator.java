package org.doorway.poster;

/** The indicators that the poster has a sentence for, in the order in which it tells them. */
enum PosterIndicator {
    VISITS,
    NLX_KITS,
    OD_ONSITE,
    SYR_OUT,
    SYR_IN,
    SHARPS,
    STRIPS,
    ANALYSES,
    SMOKE_KITS,
    SNORT_KITS,
    SAFER_SEX,
    MEALS,
    SHOWERS,
    LAUNDRY,
    WOUND,
    VAX,
    TESTS_HIV,
    TESTS_HCV,
    TESTS_STI,
    UNMET
}
