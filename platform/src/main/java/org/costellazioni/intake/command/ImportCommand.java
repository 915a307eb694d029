package org.costellazioni.intake.command;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Command;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code import actors|ties|networks|areas FILE}. */
@Component
class ImportCommand implements Command {

    private final Territories territories;
    private final CommandImport commandImport;
    private final MessageSource messages;

    ImportCommand(Territories territories, CommandImport commandImport, MessageSource messages) {
        this.territories = territories;
        this.commandImport = commandImport;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                import actors FILE --format runts|cinque-per-mille|csv [--territory SLUG] [--json]
                  import ties FILE
                  import networks FILE
                  import areas FILE --name PROPERTY [--code PROPERTY] [--layer NAME]
                  [--rejects FILE] [--header-line NUMBER] [--delimiter semicolon|comma|tab]""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return switch (ImportCall.parse(arguments)) {
            case ImportCall.Wrong wrong -> {
                say(out, wrong.messageKey(), wrong.subject());
                out.println(usage());
                yield WRONG_CALL;
            }
            case ImportCall.Understood call -> run(call, out);
        };
    }

    private int run(ImportCall.Understood call, PrintStream out) {
        Path file = call.file();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            say(out, "intake.command.no-file", file.toString());
            return WRONG_CALL;
        }
        return switch (territories.chosen(call.territory())) {
            case Outcome.Refused<Territory> refused -> {
                String why =
                        messages.getMessage(refused.refusal().messageKey(), null, Locale.ITALIAN);
                call.territory()
                        .ifPresentOrElse(
                                slug -> say(out, "territories.command.refused", slug, why),
                                () -> out.println(why));
                yield WRONG_CALL;
            }
            case Outcome.Done<Territory> found ->
                TerritoryScope.in(found.result().id(), () -> read(call, out));
        };
    }

    private int read(ImportCall.Understood call, PrintStream out) {
        try {
            return commandImport.read(call, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void say(PrintStream out, String key, Object... arguments) {
        out.println(messages.getMessage(key, arguments, Locale.ITALIAN));
    }
}
