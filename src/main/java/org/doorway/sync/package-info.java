/**
 * What phones recorded without signal, sent later: many operations at once, each the same command as its online twin.
 *
 * <p>Floor 7. Owns the tables {@code phone}, {@code phone_session}, {@code sync_operation} and
 * {@code sync_held_operation}. Decisions:
 *
 * <ul>
 *   <li>A command joins by one line ({@link org.doorway.sync.command.VisitCommands}). It calls the use case that its online twin
 *       calls, with the body that its online twin takes, and is refused with the same problem.
 *   <li>An operation is remembered in the transaction that applies it, so that it is applied once, however often and in
 *       whatever company it is sent, also when the record was edited online since. What was refused is not remembered:
 *       it may succeed later.
 *   <li>A phone's time is never a reason to refuse. What it was and what it was taken for is kept with the operation,
 *       apart from what was recorded.
 *   <li>Memory does not grow with a batch: it is cut into operations, applied and answered in chunks. Only where the
 *       operations stand before what is needed for applying them, they are kept until that is there.
 *   <li>A change that comes in late does not take the place of a newer one: it is kept beside it
 *       ({@link org.doorway.platform.time.Made}).
 * </ul>
 */
@NullMarked
package org.doorway.sync;

import org.jspecify.annotations.NullMarked;
