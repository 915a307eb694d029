package org.costellazioni.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkout: where its sources are and what its poms say. What the workbench makes goes below {@code
 * target/workbench}, away from what Maven makes.
 *
 * @param root the folder with the launcher, absolute
 */
record Checkout(Path root) {

    private static final Pattern RELEASE =
            Pattern.compile("<maven\\.compiler\\.release>([^<]+)</maven\\.compiler\\.release>");

    /** Where sources of the modules are, {@code graph} and {@code platform}. */
    Path source(String module, String below) {
        return root.resolve(module).resolve("src").resolve(below);
    }

    Path work() {
        return root.resolve("target/workbench");
    }

    /** The version of the language. */
    String release() throws IOException {
        Matcher release = RELEASE.matcher(Files.readString(root.resolve("pom.xml")));
        if (!release.find()) {
            throw new IOException("no maven.compiler.release in pom.xml");
        }
        return release.group(1).strip();
    }

    /**
     * The libraries of a module, in Maven's order.
     *
     * @param scope one of Maven’s: {@code compile}, {@code runtime}, {@code test}
     */
    List<Path> libraries(String module, String scope) throws IOException {
        String path = Files.readString(
                work().resolve("libraries").resolve("costellazioni-" + module + "-" + scope));
        return Arrays.stream(path.strip().split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** As a person would type it. */
    String told(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }
}
