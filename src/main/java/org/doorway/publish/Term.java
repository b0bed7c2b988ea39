package org.doorway.publish;

/** An unknown number, so many times. */
record Term(int cell, long times) {}
