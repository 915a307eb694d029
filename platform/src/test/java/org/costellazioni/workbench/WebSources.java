package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts, styles and icons are made from: the web sources, and every name of an icon that stands
 * in a template or in code. Says without Node whether they must be made again.
 */
final class WebSources {

    /** As {@code icons.mjs} finds them. */
    private static final Pattern ICON = Pattern.compile("\"(it-[a-z0-9-]+)\"");

    private static final Pattern NAMING = Pattern.compile(".*\\.(jte|ts|java)");

    private final Path main;
    private final List<Path> folders;
    private SortedMap<Path, Stamp> seen = new TreeMap<>();
    private final Map<Path, Set<String>> icons = new TreeMap<>();

    WebSources(Checkout checkout) {
        this.main = checkout.source("platform", "main");
        this.folders = List.of(main.resolve("web"), main.resolve("jte"), main.resolve("java"));
    }

    /** A text that is another one when they must be made again. */
    String fingerprint() throws IOException {
        SortedMap<Path, Stamp> now = Stamp.below(folders, file -> true);
        icons.keySet().retainAll(now.keySet());
        for (Map.Entry<Path, Stamp> each : now.entrySet()) {
            Path file = each.getKey();
            if (!each.getValue().equals(seen.get(file))
                    && NAMING.matcher(file.toString()).matches()) {
                icons.put(file, named(file));
            }
        }
        seen = now;
        Set<String> names = new TreeSet<>();
        icons.values().forEach(names::addAll);
        Map<Path, Stamp> web = new TreeMap<>(now);
        web.keySet().removeIf(file -> !file.startsWith(folders.getFirst()));
        // The lock file lies among what is installed: only this one is looked at.
        return Hash.of(web
                + names.toString()
                + Hash.of(main.resolveSibling("../package-lock.json").normalize()));
    }

    private static Set<String> named(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try {
            Matcher icon = ICON.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (icon.find()) {
                names.add(icon.group(1));
            }
        } catch (NoSuchFileException gone) {
            // An editor takes files away and puts others in their place.
        }
        return names;
    }
}
