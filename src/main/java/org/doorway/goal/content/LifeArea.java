package org.doorway.goal.content;

/** The part of life that a goal is about. */
public enum LifeArea {
    MONEY,
    FOOD,
    HOUSING,
    FAMILY,
    HEALTH,
    EMOTIONS,
    LEGAL,
    SUBSTANCE_USE,
    OTHER
}
