/**
 * What a person owes by a day, wherever it comes from: on the desk, in letters that remind, and in the
 * person's calendar.
 *
 * <p><b>To have one</b>: the module's manifest answers {@link org.costellazioni.kernel.DueDate}s for a
 * person, read from its own tables each time. Nothing is copied here, so nothing has to be withdrawn: when
 * the module offers it no longer, it is over. Only which reminders were written is kept, under the key,
 * the thing and the day; the same thing by another day is reminded of anew.
 *
 * <p>Promises. A reminder is written at most once, in the transaction that notes it; several due at once
 * come in one letter, between seven in the morning and eight in the evening. Whoever has no address is
 * not written to, and sees the same on the desk.
 *
 * <p>The ground offers what this floor cannot know: {@link org.costellazioni.upkeep.due.DuePersons} and
 * {@link org.costellazioni.upkeep.due.SiteAddress}.
 */
@NullMarked
@NamedInterface("due")
package org.costellazioni.upkeep.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
