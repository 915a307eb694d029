package org.costellazioni.territories;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed after {@code territory}: understood, or not. It is read before a database is opened, so
 * that a wrong call makes none.
 */
public sealed interface TerritoryCall {

    /** How the command is called, one line for each way. */
    String USAGE = "territory create SLUG NAME\n  territory host SLUG HOST\n  territory list";

    /** Stands for every host name that nobody entered. */
    String ANY_HOST = "*";

    /** {@code territory create}, whose slug and name are in order. */
    record Create(String slug, String name) implements TerritoryCall {}

    /** {@code territory host}; the host in small letters, or {@link #ANY_HOST}. */
    record Host(String slug, String host) implements TerritoryCall {}

    /** {@code territory list}. */
    record All() implements TerritoryCall {}

    /**
     * A call that makes no sense.
     *
     * @param subject the slug or host that it speaks of; empty without one
     * @param refusal what is wrong with that; null when the words themselves are no call
     */
    record Wrong(String subject, @Nullable TerritoryRefusal refusal) implements TerritoryCall {}

    static TerritoryCall parse(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        if (verb.equals("list") && arguments.size() == 1) {
            return new All();
        }
        if (arguments.size() != 3) {
            return new Wrong("", null);
        }
        return switch (verb) {
            case "create" -> create(arguments.get(1), arguments.get(2));
            case "host" -> host(arguments.get(1), arguments.get(2));
            default -> new Wrong("", null);
        };
    }

    private static TerritoryCall create(String slug, String name) {
        Optional<TerritoryRefusal> refusal = refusal(slug, name);
        return refusal.isPresent()
                ? new Wrong(slug, refusal.get())
                : new Create(normal(slug), name.strip());
    }

    private static TerritoryCall host(String slug, String typed) {
        String host = normal(typed);
        return host.equals(ANY_HOST) || Names.HOST.matcher(host).matches()
                ? new Host(slug, host)
                : new Wrong(typed, TerritoryRefusal.HOST_MALFORMED);
    }

    /** Why no territory may be made with this slug and name, as far as they tell by themselves. */
    static Optional<TerritoryRefusal> refusal(String slug, String name) {
        String plain = normal(slug);
        if (!Names.SLUG.matcher(plain).matches() || plain.length() > Names.LONGEST_SLUG) {
            return Optional.of(TerritoryRefusal.SLUG_MALFORMED);
        }
        return name.isBlank() ? Optional.of(TerritoryRefusal.NAME_MISSING) : Optional.empty();
    }

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The shapes of slugs and hosts. */
    final class Names {

        private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

        /** Without scheme, port and path. */
        private static final Pattern HOST =
                Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");

        private static final int LONGEST_SLUG = 60;

        private Names() {}
    }
}
