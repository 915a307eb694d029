package org.costellazioni.people.credentials;

import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A function that comes with an invitation.
 *
 * @param kind code of its kind
 * @param thing null in the whole territory
 * @param from first day; null for the day on which it is accepted
 * @param until last day, included; null for no set end
 */
public record OfferedFunction(
        String kind,
        @Nullable Thing thing,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static OfferedFunction of(Role role, @Nullable LocalDate until) {
        return new OfferedFunction(role.code(), null, null, until);
    }
}
