package org.costellazioni.door;

import org.costellazioni.door.backup.Backups;
import org.costellazioni.door.backup.Revival;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** {@code backup FILE} and {@code restore FILE}. */
final class Copies {

    private static final String VARIABLE = "COSTELLAZIONI_PASSPHRASE";

    private Copies() {}

    static int write(CommandLine.Call call, Console console, Shutdown shutdown)
            throws IOException, InterruptedException, SQLException {
        if (System.getenv("COSTELLAZIONI_DATABASE_URL") != null) {
            return console.fail("door.backup.elsewhere");
        }
        if (!OpenDatabase.exists(call)) {
            return console.fail("door.folder.none", OpenDatabase.path(call));
        }
        OpenDatabase database = shutdown.add(OpenDatabase.shared(call), Serving.DATABASE_PATIENCE);
        char @Nullable [] passphrase = passphrase(call);
        Path file = file(call);
        Backups.Summary summary =
                Backups.write(database.folder(), database.address(), file, passphrase);
        console.say("door.backup.written", file, summary.files(), summary.bytes() >> 20);
        if (passphrase == null) {
            console.say("door.backup.in-the-clear");
        }
        return Console.DONE;
    }

    static int restore(CommandLine.Call call, Console console)
            throws IOException, InterruptedException, SQLException {
        Path file = file(call);
        if (!Files.isRegularFile(file)) {
            return console.fail("door.backup.no-file", file);
        }
        Path place = OpenDatabase.path(call);
        boolean asItWas = call.flag("as-it-was");
        Backups.Summary summary = Backups.restore(
                file, place, passphrase(call), asItWas ? Revival.AS_IT_WAS : Revival.QUIET);
        console.say("door.backup.restored", place, summary.files(), summary.bytes() >> 20);
        console.say(asItWas ? "door.backup.as-it-was" : "door.backup.quiet");
        return Console.DONE;
    }

    private static Path file(CommandLine.Call call) {
        return Path.of(call.operands().getFirst()).toAbsolutePath();
    }

    /** From a file or the environment: a command line is no place for a secret. */
    private static char @Nullable [] passphrase(CommandLine.Call call) throws IOException {
        Optional<String> file = call.option("passphrase-file");
        String phrase = file.isPresent()
                ? Files.readString(Path.of(file.get())).strip()
                : System.getenv(VARIABLE);
        return phrase == null || phrase.isEmpty() ? null : phrase.toCharArray();
    }
}
