package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which tests a developer means: by class, {@code class#method} or package. */
final class TestNames {

    /** The modules whose tests run this way, each with the names of its test classes. */
    private final Map<String, Set<String>> classes = new TreeMap<>();

    TestNames(Checkout checkout) throws IOException {
        for (String module : List.of("graph", "platform")) {
            Path root = checkout.source(module, "test/java");
            Set<String> names = new TreeSet<>();
            for (Path file : Stamp.below(
                            List.of(root), each -> each.toString().endsWith("Tests.java"))
                    .keySet()) {
                names.add(root.relativize(file)
                        .toString()
                        .replaceAll("\\.java$", "")
                        .replace('/', '.'));
            }
            classes.put(module, names);
        }
    }

    /** By module: names of classes, with {@code #method} where one was named. */
    Map<String, Set<String>> find(String name) {
        int hash = name.indexOf('#');
        String type = hash < 0 ? name : name.substring(0, hash);
        String method = hash < 0 ? "" : name.substring(hash);
        Map<String, Set<String>> found = new TreeMap<>();
        classes.forEach((module, names) -> {
            Set<String> named = new TreeSet<>();
            for (String each : names) {
                if (("." + each).endsWith("." + type) || hash < 0 && inside(each, type)) {
                    named.add(each + method);
                }
            }
            if (!named.isEmpty()) {
                found.put(module, named);
            }
        });
        return found;
    }

    /** Whether a class lies in a package or below it; the name of our family may be left out. */
    private static boolean inside(String type, String folder) {
        return type.startsWith(folder + ".")
                || type.startsWith(Outputs.FAMILY + "." + folder + ".");
    }

    /** Names of classes that may have been meant. */
    List<String> like(String name) {
        String wanted = name.replaceAll("#.*", "")
                .replaceAll(".*\\.", "")
                .replaceAll("Tests?$|Trials$", "")
                .toLowerCase(Locale.ROOT);
        List<String> alike = new ArrayList<>();
        classes.values()
                .forEach(names -> names.stream()
                        .map(each -> each.substring(each.lastIndexOf('.') + 1))
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                        .forEach(alike::add));
        return alike;
    }
}
