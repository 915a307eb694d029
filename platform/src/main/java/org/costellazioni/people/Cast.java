package org.costellazioni.people;

import org.costellazioni.kernel.MessageKey;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The people of the demonstration, of the tests and of the screenshots. All invented; their addresses
 * lead nowhere (RFC 2606).
 */
public enum Cast {
    ADMINISTRATOR("Ada", "Lanterna", Role.ADMINISTRATOR),
    CLERK("Bruno", "Calamaio", Role.PROGRAMME_OFFICE),
    MUNICIPAL_OPERATOR("Marta", "Timbro", Role.MUNICIPAL_OPERATOR),
    EVALUATOR("Guido", "Compasso", Role.EVALUATOR),
    PRESIDENT("Carla", "Ventaglio", null),
    VOLUNTEER("Dino", "Scialle", null),
    COMMUNITY_WORKER("Elsa", "Selciato", null),
    ANTENNA("Franca", "Campanella", null),
    FACILITATOR("Lino", "Clessidra", null),
    CITIZEN("Ines", "Panchina", null);

    /** The one password of them all, shown to whoever starts the demonstration. */
    public static final String PASSWORD = "barchetta-di-carta";

    private final String givenName;
    private final String familyName;
    private final @Nullable Role role;

    Cast(String givenName, String familyName, @Nullable Role role) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.role = role;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    /** Given name and family name. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    public String email() {
        return givenName.toLowerCase(java.util.Locale.ROOT) + "@costellazioni.example";
    }

    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Key of what they are in the story: {@code people.cast.president}. */
    public String messageKey() {
        return MessageKey.of("people.cast.", this);
    }
}
