package org.costellazioni.database.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server’s programs are run so that PostgreSQL accepts the user they run as. */
enum Confinement {
    /** We are an ordinary user: nothing to do. */
    NONE(List.of(), List.of()),

    /** Root in a user namespace without mapping: seen from inside the user is nobody. */
    NAMESPACE(List.of("unshare", "-U"), List.of()),

    /** Root where namespaces are forbidden: nobody, allowed to walk through root’s folders. */
    NOBODY(
            List.of(),
            List.of(
                    "--reuid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    // Else access(2), which PostgreSQL asks before it opens, forgets that we may.
                    "--securebits=+no_setuid_fixup"));

    private static final int NOBODY_USER = 65534;

    private final List<String> before;
    private final List<String> privileges;

    Confinement(List<String> before, List<String> privileges) {
        this.before = before;
        this.privileges = privileges;
    }

    static Confinement ofThisProcess() throws IOException, InterruptedException {
        if (Trees.owner(Path.of("/proc/self")) != 0) {
            return NONE;
        }
        if (!installed("unshare")) {
            return NOBODY;
        }
        Process trial = new ProcessBuilder("unshare", "-U", "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return trial.waitFor() == 0 ? NAMESPACE : NOBODY;
    }

    /** The command for a program that is waited for, such as {@code initdb}. */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(before);
        if (!privileges.isEmpty()) {
            command.add("setpriv");
            command.addAll(privileges);
        }
        command.addAll(program);
        return command;
    }

    /**
     * The command for the server: in a session of its own, and interrupted (a fast, clean stop)
     * when the thread that started it dies. Where {@code setpriv} is not installed the server would
     * outlive a killed JVM: the next start then stops it.
     */
    List<String> serverCommand(List<String> program) {
        List<String> command = new ArrayList<>();
        if (installed("setsid")) {
            command.add("setsid");
        }
        command.addAll(before);
        if (this == NOBODY || installed("setpriv")) {
            command.add("setpriv");
            command.addAll(privileges);
            // After the change of user, which would clear it.
            command.addAll(List.of("--pdeathsig", "INT"));
        }
        command.addAll(program);
        return command;
    }

    /** Lets the server own its data, whatever the machine it last ran on needed. */
    void own(Path data) throws IOException {
        switch (this) {
            case NONE -> {}
            case NAMESPACE -> Trees.giveTo(data, 0);
            case NOBODY -> Trees.giveTo(data, NOBODY_USER);
        }
    }

    private static boolean installed(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
