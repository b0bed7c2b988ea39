/**
 * Drop-in groups: when they meet, and their calendars.
 *
 * <p>Floor 4. Owns the tables {@code drop_in_group} and {@code group_calendar_address}. Other features know a group
 * by its id, and check it with {@link org.doorway.group.GroupDirectory}. Decisions:
 *
 * <ul>
 *   <li>The calendar is for staff, like the menu: whoever wants it on a public page puts it there. It is written with
 *       biweekly (0.7 MB), and its time zones come from the JDK: ical4j would add 1,500 zones of its own to those that
 *       the JDK, and so a site, knows.
 * </ul>
 */
@NullMarked
package org.doorway.group;

import org.jspecify.annotations.NullMarked;
