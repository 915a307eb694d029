package org.costellazioni.workbench;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Java of the templates, as the pom asks jte to. It goes through the compiler with everything
 * else, so that templates and controllers share packages and whatever is private to them.
 */
final class Templates {

    /** The classes that jte makes, by their simple name. */
    static final Pattern GENERATED = Pattern.compile("Jte\\w*?Generated");

    private static final Pattern WHERE = Pattern.compile("(\\S+\\.jte), error at line (\\d+)");
    private static final Pattern NAME = Pattern.compile("JTE_NAME = \"([^\"]+)\"");
    private static final Pattern LINES = Pattern.compile("JTE_LINE_INFO = \\{([^}]*)}");

    private final Path sources;
    private final Path generated;
    private final Path seen;

    Templates(Path sources, Path generated) {
        this.sources = sources;
        this.generated = generated;
        this.seen = generated.resolveSibling(generated.getFileName() + ".seen");
    }

    /** Where a line of a generated file comes from. */
    record Origin(Path template, long line) {}

    List<Problem> bringUpToDate(Checkout checkout) throws IOException {
        String now = Hash.of(TemplateEngine.class.getResource("") + " "
                + Stamp.below(List.of(sources), file -> file.toString().endsWith(".jte")));
        if (Files.exists(seen) && Files.readString(seen).equals(now)) {
            return List.of();
        }
        try {
            Path fresh = generate();
            new FolderCopy(fresh, generated).bringUpToDate();
        } catch (TemplateException failure) {
            return List.of(problem(failure, checkout));
        }
        Files.writeString(seen, now);
        return List.of();
    }

    /** All of them, into a folder beside the one that is compiled. */
    Path generate() throws IOException {
        Path fresh = generated.resolveSibling(generated.getFileName() + ".new");
        FolderCopy.empty(fresh);
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(sources), fresh, ContentType.Html, null, Outputs.FAMILY);
        engine.setTrimControlStructures(true);
        engine.generateAll();
        return fresh;
    }

    private Problem problem(TemplateException failure, Checkout checkout) {
        String text = String.valueOf(failure.getMessage());
        Matcher where = WHERE.matcher(text);
        return where.find()
                ? new Problem(
                        checkout.told(sources.resolve(where.group(1))),
                        Long.parseLong(where.group(2)),
                        text)
                : new Problem(checkout.told(sources), 0, text);
    }

    /** @param line of a generated file, counted from 1 */
    Origin origin(Path file, long line) throws IOException {
        String text = Files.readString(file);
        Matcher name = NAME.matcher(text);
        Matcher lines = LINES.matcher(text);
        if (!name.find() || !lines.find()) {
            return new Origin(file, line);
        }
        String[] origins = lines.group(1).split(",");
        int index = Math.clamp(line - 1, 0, origins.length - 1);
        return new Origin(
                sources.resolve(name.group(1)), Long.parseLong(origins[index].strip()) + 1);
    }

    boolean made(Path file) {
        return file.startsWith(generated);
    }

    /** Class files with other names: those of the templates end with the number given. */
    static Map<String, byte[]> renamed(Map<String, byte[]> classes, int number) {
        Map<String, byte[]> renamed = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            if (GENERATED.matcher(name).find()) {
                renamed.put(ClassNames.rename(name, number), ClassNames.rename(bytes, number));
            }
        });
        return renamed;
    }
}
