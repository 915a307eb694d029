package org.costellazioni.territories;

import org.costellazioni.kernel.Command;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code territory create}, {@code territory host} and {@code territory list}. */
@Component
class TerritoryCommand implements Command {

    private final Territories territories;
    private final MessageSource messages;
    private final ObjectProvider<FirstSteps> next;
    private final String serving;

    /** @param serving where the product answers now, without a slash at its end; empty when it does not */
    TerritoryCommand(
            Territories territories,
            MessageSource messages,
            ObjectProvider<FirstSteps> next,
            @Value("${costellazioni.serving:}") String serving) {
        this.territories = territories;
        this.messages = messages;
        this.next = next;
        this.serving = serving;
    }

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public String usage() {
        return TerritoryCall.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return switch (TerritoryCall.parse(arguments)) {
            case TerritoryCall.Create(String slug, String name) -> create(slug, name, out);
            case TerritoryCall.Host(String slug, String host) -> host(slug, host, out);
            case TerritoryCall.All() -> list(out);
            case TerritoryCall.Wrong(String subject, TerritoryRefusal refusal)
            when refusal != null -> refused(out, subject, refusal);
            case TerritoryCall.Wrong wrong -> {
                out.println(usage());
                yield WRONG_CALL;
            }
        };
    }

    private int create(String slug, String name, PrintStream out) {
        return switch (territories.create(slug, name, false)) {
            case Outcome.Done<Territory>(Territory made) -> {
                say(out, DONE, "territories.command.created", made.name(), made.slug());
                yield afterwards(made, out);
            }
            case Outcome.Refused<Territory>(var refusal) -> refused(out, slug, refusal);
        };
    }

    /** A territory beside others is reached only under a name of its own. */
    private int afterwards(Territory made, PrintStream out) {
        if (territories.list().size() > 1) {
            return say(out, DONE, "territories.command.next-host", made.name(), made.slug());
        }
        return firstSteps(made, out);
    }

    private int firstSteps(Territory territory, PrintStream out) {
        if (serving.isEmpty()) {
            return say(out, DONE, "territories.command.next-serve");
        }
        next.orderedStream()
                .flatMap(steps -> steps.lines(territory, serving).stream())
                .forEach(out::println);
        return DONE;
    }

    private int host(String slug, String host, PrintStream out) {
        return switch (territories.chosen(Optional.of(slug))) {
            case Outcome.Done<Territory>(Territory found) -> {
                Optional<Territory> before = territories.ofHost(host);
                territories.addHost(found.id(), host);
                say(out, DONE, said(host, "host-added"), found.name(), host);
                before.filter(other -> !other.id().equals(found.id()))
                        .ifPresent(other ->
                                say(out, DONE, said(host, "host-taken"), other.name(), host));
                yield firstSteps(found, out);
            }
            case Outcome.Refused<Territory>(var refusal) -> refused(out, slug, refusal);
        };
    }

    private static String said(String host, String what) {
        boolean any = host.equals(TerritoryCall.ANY_HOST);
        return "territories.command." + (any ? "any-" : "") + what;
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
