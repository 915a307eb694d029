package org.costellazioni.door;

import org.costellazioni.database.DataFolder;
import org.costellazioni.database.ExternalPostgres;
import org.costellazioni.database.Holder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@code doctor}: examines the machine, the data folder and the database, and says what to do. */
final class Doctor {

    private static final int LEAST_JAVA = 25;
    private static final long LEAST_FREE_MEGABYTES = 2048;

    private final Console console;
    private boolean good = true;

    private Doctor(Console console) {
        this.console = console;
    }

    static int examine(CommandLine.Call call, Console console, Shutdown shutdown)
            throws IOException, InterruptedException, SQLException {
        Doctor doctor = new Doctor(console);
        doctor.machine();
        Path path = OpenDatabase.path(call).toAbsolutePath();
        doctor.disk(path);
        if (OpenDatabase.exists(call)) {
            doctor.folder(path);
            doctor.database(shutdown.add(OpenDatabase.shared(call), Serving.DATABASE_PATIENCE));
        } else {
            doctor.tell(true, "folder-none", path);
        }
        console.say(doctor.good ? "door.doctor.all-good" : "door.doctor.not-good");
        return doctor.good ? Console.DONE : Console.FAILED;
    }

    private void machine() {
        tell(
                Runtime.version().feature() >= LEAST_JAVA,
                "java",
                Runtime.version().toString());
        tell(
                true,
                "machine",
                Runtime.getRuntime().availableProcessors(),
                megabytes(Runtime.getRuntime().maxMemory()));
    }

    private void disk(Path path) throws IOException {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        long free = megabytes(Files.getFileStore(existing).getUsableSpace());
        tell(free >= LEAST_FREE_MEGABYTES, "disk", free, path);
    }

    private void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        tell(permissions.endsWith("------"), "folder", path, permissions);
        Optional<Holder> holder = DataFolder.at(path).holder();
        holder.ifPresent(held ->
                tell(true, "holder", String.valueOf(held.pid()), held.command(), held.since()));
    }

    private void database(OpenDatabase database) throws SQLException {
        DatabaseFacts facts = DatabaseFacts.of(database.address());
        tell(facts.majorVersion() >= DatabaseFacts.LEAST_VERSION, "postgresql", facts.version());
        tell(facts.durable(), "durable");
        tell(facts.missingExtensions().isEmpty(), "extensions", joined(facts.missingExtensions()));
        Optional<ExternalPostgres.Refusal> refusal = ExternalPostgres.refusal(database.address());
        tell(refusal.isEmpty(), "role", database.address().application());
        tell(facts.others().isEmpty(), "databases", joined(facts.others()));
        tell(facts.leaky().isEmpty(), "leakproof", joined(facts.leaky()));
        tell(facts.damagedPages() == 0, "checksums", facts.damagedPages());
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private void tell(boolean well, String key, Object... arguments) {
        good &= well;
        console.say("door.doctor." + key + (well ? ".good" : ".bad"), arguments);
    }
}
