package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** A one-time link without its secret; which of the nullable parts are there follows from the purpose. */
record AccessLink(
        Purpose purpose,
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable PersonId person,
        @Nullable InvitationId invitation,
        @Nullable PersonId madeBy) {

    /** What a link is good for. */
    enum Purpose {
        SIGN_UP("people.sign-up", Duration.ofDays(1)),
        PASSWORD_RESET("people.password-reset", Duration.ofHours(2)),
        INVITATION("people.invitation", Duration.ofDays(14)),
        FIRST_ACCESS("people.first-access", Duration.ofDays(1)),
        EMAIL_CHANGE("people.email-change", Duration.ofDays(1));

        private final LinkPurpose link;

        Purpose(String name, Duration lifetime) {
            this.link = new LinkPurpose(name, lifetime);
        }

        LinkPurpose link() {
            return link;
        }
    }
}
