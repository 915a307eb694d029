/**
 * Functions: a person's task on one thing or in the whole territory, with its first and its last day, by
 * whom it was given and ended. Roles and mandates are two families of them; any module declares its own.
 *
 * <p><b>A function in four steps.</b>
 *
 * <ol>
 *   <li>The module's manifest declares a {@link org.costellazioni.kernel.FunctionKind}; two messages name
 *       it and say what it lets a person do.
 *   <li>A bean says what its things are called and who answers for them: {@link
 *       org.costellazioni.people.functions.FunctionThings}.
 *   <li>Its queries take the rows that somebody looks after through {@link
 *       org.costellazioni.people.functions.RowFilter}, with the values of a {@link
 *       org.costellazioni.people.functions.Sight}.
 *   <li>The page of the thing shows who has it, and where it is given, with the piece of {@code people ::
 *       pieces}.
 * </ol>
 *
 * <p>The list of the office, the form that gives one, its end, undo, letters, reminders and retention come
 * with it. {@code meetings.note-keeper} is the one to imitate.
 *
 * <p>Promises. A function counts from its first day to its last, included, and no longer once it is ended;
 * it is read anew at each request. Of a module that is switched off none counts. The same person does not
 * have the same function on the same thing twice at a time, whoever gives it at the same moment. A
 * territory keeps an administrator without a last day.
 */
@NullMarked
@NamedInterface("functions")
package org.costellazioni.people.functions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
