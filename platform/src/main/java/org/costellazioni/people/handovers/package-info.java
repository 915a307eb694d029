/**
 * A colleague's work passes to another, for good or to a substitute until a day, in one act.
 *
 * <p>What can pass the modules say ({@link org.costellazioni.kernel.Handover}, in their manifests): this
 * package knows functions on things, and asks the others. Roles and mandates do not pass: the first are
 * given by administrators, the second by whoever represents the actor.
 *
 * <p>Promises. The person themselves or the programme office does it. What would pass is found by passing
 * it in a transaction that is taken back, so what is shown before is what happens. Whoever receives it
 * has the role that it needs; what does not pass is named. It is undone as one act within a week; a
 * substitute's comes back by itself the day after their last.
 */
@NullMarked
package org.costellazioni.people.handovers;

import org.jspecify.annotations.NullMarked;
