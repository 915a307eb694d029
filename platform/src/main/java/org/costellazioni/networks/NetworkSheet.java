package org.costellazioni.networks;

import org.costellazioni.registry.ActorLine;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a network works.
 *
 * @param object code of vocabulary {@code network-object}: what it is about
 * @param functioning code of vocabulary {@code network-functioning}: how it works inside
 * @param charter its rules, or the address where they are
 * @param resources what it can count on
 * @param plan the city's plan that it serves
 */
public record NetworkSheet(
        @Nullable String object,
        @Nullable String functioning,
        @Nullable String charter,
        @Nullable String resources,
        @Nullable String plan,
        int version) {

    public static final NetworkSheet EMPTY = new NetworkSheet(null, null, null, null, null, 0);

    /**
     * Who looks after a network, for a time.
     *
     * @param office name of the office
     * @param officeId the office as an actor; null when it is not in the registry
     * @param contactRole the role of the person in charge, never a name
     */
    public record Management(
            UUID id,
            String office,
            @Nullable UUID officeId,
            @Nullable String contactRole,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A network in the list of networks.
     *
     * @param offices different offices that look after it on the day asked
     */
    public record Listed(
            UUID id,
            String slug,
            String name,
            @Nullable String object,
            @Nullable String functioning,
            int members,
            List<String> offices,
            boolean example) {

        /** Address of its page. */
        public String path() {
            return ActorLine.path(ActorLine.NETWORK, slug);
        }
    }
}
