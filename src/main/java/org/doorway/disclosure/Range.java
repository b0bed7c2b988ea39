package org.doorway.disclosure;

/** What a sum can be: from the smallest to the largest value. */
record Range(double smallest, double largest) {
    double width() {
        return largest - smallest;
    }
}
