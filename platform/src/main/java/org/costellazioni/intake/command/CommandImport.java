package org.costellazioni.intake.command;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.RejectsFile;
import org.costellazioni.intake.Tally;
import org.costellazioni.intake.running.ImportCompletion;
import org.costellazioni.intake.running.ImportRun;
import org.costellazioni.kernel.Command;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file for whoever typed the command, and tells them how it went. */
@Component
class CommandImport {

    private static final int TELL_EVERY_ROWS = 20_000;

    private final Imports imports;
    private final ImportRun run;
    private final ImportCompletion aftermath;
    private final RejectsFile rejectsFile;
    private final TerminalOutput told;

    CommandImport(
            Imports imports,
            ImportRun run,
            ImportCompletion aftermath,
            RejectsFile rejectsFile,
            TerminalOutput told) {
        this.imports = imports;
        this.run = run;
        this.aftermath = aftermath;
        this.rejectsFile = rejectsFile;
        this.told = told;
    }

    /** The words for the terminal, and the folder for files of rejected rows. */
    @Component
    static class TerminalOutput {
        private final MessageSource messages;
        private final Path data;

        TerminalOutput(MessageSource messages, @Value("${costellazioni.data:data}") String data) {
            this.messages = messages;
            this.data = Path.of(data);
        }

        private void say(PrintStream out, String key, Object... arguments) {
            out.println(messages.getMessage(key, arguments, Locale.ITALIAN));
        }
    }

    int read(ImportCall.Understood call, PrintStream out) throws IOException {
        ImportId id = imports.startHere(call.file(), call.request());
        ImportView done = aftermath.of(run.run(id, call.file(), now -> progress(call, now, out)));
        Path rejects = done.tally().rejected() > 0 ? writeRejects(call, done) : null;
        if (done.state() == ImportView.State.REFUSED) {
            told.say(
                    out,
                    String.valueOf(done.refusalKey()),
                    done.refusalArguments().toArray());
        } else {
            summary(done, rejects == null ? "" : rejects.toString(), out);
        }
        if (call.json()) {
            out.println(json(done.tally(), rejects == null ? "" : rejects.toString()));
        }
        return exit(done);
    }

    private static int exit(ImportView done) {
        if (done.state() == ImportView.State.REFUSED) {
            return Command.WRONG_CALL;
        }
        return done.tally().rejected() > 0 ? Command.SOME_REJECTED : Command.DONE;
    }

    private void progress(ImportCall.Understood call, ImportView now, PrintStream out) {
        int rows = now.tally().rows();
        if (!call.json() && rows > 0 && rows % TELL_EVERY_ROWS == 0) {
            told.say(out, "intake.command.progress", rows);
        }
    }

    private void summary(ImportView done, String rejects, PrintStream out) {
        Tally tally = done.tally();
        told.say(
                out,
                "intake.command.summary",
                tally.accepted(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected());
        if (tally.undecided() > 0) {
            told.say(out, "intake.command.undecided", tally.undecided());
        }
        if (tally.rejected() > 0) {
            told.say(out, "intake.command.rejects", rejects);
            imports.rejected(done.id(), 0, 5)
                    .forEach(row -> out.println(
                            "  " + row.line() + ": " + rejectsFile.reason(row, Locale.ITALIAN)));
        }
    }

    private Path writeRejects(ImportCall.Understood call, ImportView done) throws IOException {
        Path target = call.rejects()
                .orElseGet(() -> told.data.resolve("scarti").resolve(done.id() + ".csv"))
                .toAbsolutePath()
                .normalize();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (Writer out = Files.newBufferedWriter(target)) {
            rejectsFile.write(done, Locale.ITALIAN, out);
        }
        return target;
    }

    private static String json(Tally tally, String rejects) {
        String path = rejects.replace("\\", "\\\\").replace("\"", "\\\"");
        return ("{\"accepted\":%d,\"updated\":%d,\"unchanged\":%d,"
                        + "\"rejected\":%d,\"undecided\":%d,\"rejects\":\"%s\"}")
                .formatted(
                        tally.accepted(),
                        tally.updated(),
                        tally.unchanged(),
                        tally.rejected(),
                        tally.undecided(),
                        path);
    }
}
