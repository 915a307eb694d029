package org.costellazioni.kernel;

import java.util.Locale;

/** How constants are called in message keys and addresses: {@code TITLE_MISSING} is title-missing. */
public final class MessageKey {

    private MessageKey() {}

    /** The constant's part of a key. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole key: {@code of("registry.refusal.", ActorRefusal.NOT_FOUND)}. */
    public static String of(String beginning, Enum<?> constant) {
        return beginning + of(constant);
    }
}
