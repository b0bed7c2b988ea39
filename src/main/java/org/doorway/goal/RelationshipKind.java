package org.doorway.goal;

/** What somebody has a relationship with. */
public enum RelationshipKind {
    SUBSTANCE,
    BEHAVIOR
}
