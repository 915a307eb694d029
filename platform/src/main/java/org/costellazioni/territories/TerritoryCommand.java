package org.costellazioni.territories;

import org.costellazioni.kernel.Command;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** {@code territory create SLUG NAME} and {@code territory list}. */
@Component
class TerritoryCommand implements Command {

    private final Territories territories;
    private final MessageSource messages;

    TerritoryCommand(Territories territories, MessageSource messages) {
        this.territories = territories;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public String usage() {
        return "territory create SLUG NAME\n  territory host SLUG HOST\n  territory list";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return switch (arguments) {
            case List<String> a
            when a.size() == 3 && a.getFirst().equals("create") -> create(a.get(1), a.get(2), out);
            case List<String> a
            when a.size() == 3 && a.getFirst().equals("host") -> host(a.get(1), a.get(2), out);
            case List<String> a when a.equals(List.of("list")) -> list(out);
            default -> {
                out.println(usage());
                yield WRONG_CALL;
            }
        };
    }

    private int create(String slug, String name, PrintStream out) {
        return switch (territories.create(slug, name, false)) {
            case Outcome.Done<Territory>(Territory made) ->
                say(out, DONE, "territories.command.created", made.name(), made.slug());
            case Outcome.Refused<Territory>(var refusal) -> refused(out, slug, refusal);
        };
    }

    private int host(String slug, String host, PrintStream out) {
        return switch (territories.chosen(java.util.Optional.of(slug))) {
            case Outcome.Done<Territory>(Territory found) -> {
                territories.addHost(found.id(), host);
                yield say(out, DONE, "territories.command.host-added", found.name(), host);
            }
            case Outcome.Refused<Territory>(var refusal) -> refused(out, slug, refusal);
        };
    }

    private int list(PrintStream out) {
        territories
                .list()
                .forEach(territory -> out.println(territory.slug() + "\t" + territory.name()));
        return DONE;
    }

    private int refused(PrintStream out, String slug, Refusal refusal) {
        String why = messages.getMessage(refusal.messageKey(), null, Locale.ITALIAN);
        return say(out, WRONG_CALL, "territories.command.refused", slug, why);
    }

    private int say(PrintStream out, int exit, String key, Object... arguments) {
        out.println(messages.getMessage(key, arguments, Locale.ITALIAN));
        return exit;
    }
}
