package org.doorway.disclosure;

/** An unknown number, so many times. */
record Term(int cell, long times) {}
