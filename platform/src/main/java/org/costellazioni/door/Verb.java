package org.costellazioni.door;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands, with the options that the door itself reads for each. */
enum Verb {
    DEMO(0, "data", "port", "bind"),
    SERVE(0, "data", "port", "bind", "address", "database-url", "owner-url"),
    CHECK(0, "data", "database-url", "owner-url"),
    BACKUP(1, "data", "passphrase-file"),
    RESTORE(1, "data", "passphrase-file", "as-it-was"),
    DOCTOR(0, "data", "database-url", "owner-url"),

    /** Reads its words and says itself what is wrong with them. */
    MAIL(Verb.ANY, "data", "port", "from", "user", "password-file", "security"),

    /** Starts as a demonstration does, looks at a few pages and ends: for the AOT cache. */
    TRAIN(0, "data"),

    /** Offered by modules as kernel commands, which read the remaining arguments themselves. */
    IMPORT(Verb.ANY, "data", "database-url", "owner-url"),
    TERRITORY(Verb.ANY, "data", "database-url", "owner-url");

    private static final int ANY = -1;

    private final int operands;
    private final Set<String> options;

    Verb(int operands, String... options) {
        this.operands = operands;
        this.options = Set.of(options);
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int operands() {
        return operands;
    }

    Set<String> options() {
        return options;
    }

    boolean takes(String option) {
        return options.contains(option);
    }

    /** Whether unknown arguments are for the module that offers the command. */
    boolean passesOn() {
        return operands == ANY;
    }
}
