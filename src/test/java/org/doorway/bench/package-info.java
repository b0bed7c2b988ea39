/**
 * How fast the packaged service records visits, next to the least that the database needs for the same rows. Started by
 * {@code ./mvnw -Pbench}; no part of the tests.
 */
package org.doorway.bench;
