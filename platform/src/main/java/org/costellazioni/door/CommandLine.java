package org.costellazioni.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be asked on the command line, and the reading of it. */
final class CommandLine {

    private static final int HIGHEST_PORT = 65_535;

    /** Options without a value. */
    private static final Set<String> FLAGS = Set.of("as-it-was");

    private static final Set<String> HELP = Set.of("--help", "-h");

    private CommandLine() {}

    /** A command line: either understood, or not. */
    sealed interface Parsed {}

    /**
     * A call that makes sense.
     *
     * @param options by name without the dashes
     * @param operands what is neither the command nor one of the door's own options
     */
    record Call(Verb verb, Map<String, String> options, List<String> operands) implements Parsed {

        Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        /** Whether an option that takes no value was given. */
        boolean flag(String name) {
            return options.containsKey(name);
        }

        /** The call as a person would type it, without values that may be secret. */
        String shown() {
            return "costellazioni " + verb.word();
        }
    }

    /** A call that makes none: the message's key and what it speaks of. */
    record Wrong(String messageKey, String subject) implements Parsed {}

    /** Somebody asks how a command is called, or which there are. */
    record Help(Optional<Verb> verb) implements Parsed {}

    static Parsed parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Wrong("door.wrong.nothing-asked", "");
        }
        if (arguments.stream().anyMatch(HELP::contains)) {
            return new Help(Verb.of(arguments.getFirst()));
        }
        Optional<Verb> verb = Verb.of(arguments.getFirst());
        if (verb.isEmpty()) {
            return new Wrong("door.wrong.command-unknown", arguments.getFirst());
        }
        return parse(verb.get(), arguments.subList(1, arguments.size()));
    }

    private static Parsed parse(Verb verb, List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--") || !verb.takes(name.substring(2))) {
                if (name.startsWith("-") && !verb.passesOn()) {
                    return new Wrong("door.wrong.option-unknown", argument);
                }
                operands.add(argument);
            } else if (FLAGS.contains(name.substring(2))) {
                options.put(name.substring(2), "");
            } else if (equals >= 0) {
                options.put(name.substring(2), argument.substring(equals + 1));
            } else if (++i < arguments.size()) {
                options.put(name.substring(2), arguments.get(i));
            } else {
                return new Wrong("door.wrong.value-missing", name);
            }
        }
        return checked(new Call(verb, Map.copyOf(options), List.copyOf(operands)));
    }

    private static Parsed checked(Call call) {
        if (!call.verb().passesOn() && call.operands().size() != call.verb().operands()) {
            return new Wrong("door.wrong.operands", call.verb().word());
        }
        Optional<String> port = call.option("port");
        if (port.isPresent()
                && !(port.get().matches("\\d{1,5}")
                        && Integer.parseInt(port.get()) <= HIGHEST_PORT)) {
            return new Wrong("door.wrong.port", port.get());
        }
        boolean application = call.option("database-url").isPresent();
        if (application != call.option("owner-url").isPresent()) {
            return new Wrong("door.wrong.urls-go-together", call.verb().word());
        }
        return call;
    }
}
