package org.costellazioni.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Node bundle scripts and styles, in a process that stays and is quick from the second time on. */
final class Bundler implements AutoCloseable {

    private static final Pattern PROBLEM = Pattern.compile("(\\S+?):(\\d+): (.*)");

    private final Checkout checkout;
    private final WebSources sources;
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private String made = "";
    private List<Problem> problems = List.of();

    private Bundler(Checkout checkout, Process process) {
        this.checkout = checkout;
        this.sources = new WebSources(checkout);
        this.process = process;
        this.answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** A process that bundles for developers into the folder given. */
    static Bundler watching(Checkout checkout, Path out) throws IOException {
        return new Bundler(
                checkout,
                command(checkout, out, "watch")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Bundles for the suite, once and only if it is needed. */
    static List<Problem> once(Checkout checkout, Path out)
            throws IOException, InterruptedException {
        Path seen = out.resolveSibling(out.getFileName() + ".seen");
        String now = new WebSources(checkout).fingerprint();
        if (Files.exists(seen) && Files.readString(seen).equals(now)) {
            return List.of();
        }
        Files.createDirectories(out);
        Process process =
                command(checkout, out, "build").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return List.of(new Problem("platform/src/main/web", 0, said.strip()));
        }
        Files.writeString(seen, now);
        return List.of();
    }

    private static ProcessBuilder command(Checkout checkout, Path out, String how) {
        return new ProcessBuilder("sh", "src/main/web/build.sh", out.toString(), how)
                .directory(checkout.root().resolve("platform").toFile());
    }

    /** Whether the bundles are others now; what is wrong stays in {@link #problems()}. */
    boolean bringUpToDate() throws IOException {
        String now = sources.fingerprint();
        if (now.equals(made)) {
            return false;
        }
        questions.write("\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("node ended: " + process.onExit().isDone());
        }
        made = now;
        boolean good = answer.equals("changed") || answer.equals("same");
        problems = good ? List.of() : List.of(problem(answer));
        return answer.equals("changed");
    }

    List<Problem> problems() {
        return problems;
    }

    private Problem problem(String answer) {
        Matcher told = PROBLEM.matcher(answer);
        Path platform = checkout.root().resolve("platform");
        return told.matches()
                ? new Problem(
                        checkout.told(platform.resolve(told.group(1)).normalize()),
                        Long.parseLong(told.group(2)),
                        told.group(3))
                : new Problem("platform", 0, answer);
    }

    @Override
    public void close() {
        new ArrayList<>(process.descendants().toList()).forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
