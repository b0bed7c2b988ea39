package org.doorway.relationship;

/** What somebody has a relationship with. */
public enum RelationshipKind {
    SUBSTANCE,
    BEHAVIOR
}
