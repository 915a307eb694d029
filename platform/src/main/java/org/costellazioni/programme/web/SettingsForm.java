package org.costellazioni.programme.web;

import org.costellazioni.territories.Territory;
import org.costellazioni.territories.TerritorySettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings as typed.
 *
 * @param registrazione {@code si} when ticked
 */
record SettingsForm(
        @Nullable String nome,
        @Nullable String colore,
        @Nullable String registrazione,
        @Nullable String mappe) {

    static SettingsForm of(Territory territory) {
        return new SettingsForm(
                territory.name(),
                territory.color(),
                territory.publicSignUp() ? "si" : "",
                territory.tileServer());
    }

    /** A field's text, empty when it was not sent. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean signUp() {
        return "si".equals(registrazione);
    }

    TerritorySettings settings() {
        return new TerritorySettings(text(nome), text(colore), signUp(), text(mappe));
    }
}
