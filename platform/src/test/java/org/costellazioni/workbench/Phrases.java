package org.costellazioni.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the workbench says, in Italian unless this user's system speaks English. */
final class Phrases {

    static final String BUNDLE = "workbench.messages";

    private static final ResourceBundle OURS = ResourceBundle.getBundle(
            BUNDLE,
            ofThisUser(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Phrases() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(OURS.getString(key), OURS.getLocale()).format(arguments);
    }

    static String language() {
        return OURS.getLocale().equals(Locale.ROOT) ? "it" : OURS.getLocale().getLanguage();
    }

    /** Says it where it does not mix with results. */
    static void say(String key, Object... arguments) {
        System.err.println(of(key, arguments));
    }

    /** Seconds since a moment of {@link System#nanoTime()}, with one decimal. */
    static String secondsSince(long nanos) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - nanos) / 1e9);
    }

    private static Locale ofThisUser() {
        String language = System.getenv().getOrDefault("LC_ALL", "");
        if (language.isEmpty()) {
            language = System.getenv().getOrDefault("LANG", "");
        }
        return language.startsWith("en") ? Locale.ENGLISH : Locale.ITALIAN;
    }
}
