package org.costellazioni.door;

import org.costellazioni.kernel.MessageKey;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The door's sentences, in Italian unless this user's system speaks English. */
final class DoorMessages {

    private final Locale locale;

    private DoorMessages(Locale locale) {
        this.locale = locale;
    }

    /** Keys begin with the module whose bundle holds them. */
    private ResourceBundle bundle(String key) {
        return ResourceBundle.getBundle(
                "messages." + key.substring(0, key.indexOf('.')),
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static DoorMessages in(Locale locale) {
        return new DoorMessages(locale);
    }

    static DoorMessages ofThisUser() {
        String language = System.getenv().getOrDefault("LC_ALL", "");
        if (language.isEmpty()) {
            language = System.getenv().getOrDefault("LANG", "");
        }
        return in(language.startsWith("en") ? Locale.ENGLISH : Locale.ITALIAN);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle(key).getString(key), locale).format(arguments);
    }

    /** The part of a message key that names a constant: {@code FILE_EXISTS} is file-exists. */
    static String key(Enum<?> constant) {
        return MessageKey.of(constant);
    }
}
