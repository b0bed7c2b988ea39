/**
 * One picture of a person: for their counselor, and one for them to take home.
 *
 * <p>Part 3 of {@code counseling}; nobody uses it. Decision:
 *
 * <ul>
 *   <li>A picture is made of what lower floors show, each part read once, so that it takes as many statements for fifty
 *       goals as for one.
 * </ul>
 */
@NullMarked
package org.doorway.counseling.overview;

import org.jspecify.annotations.NullMarked;
