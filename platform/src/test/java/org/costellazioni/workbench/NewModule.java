package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/**
 * Makes a module out of a pattern: files that say {@code samples}, {@code Sample} and the like, below
 * {@code platform/src/test/resources/workbench/module}, each in its place from the checkout's root.
 */
final class NewModule {

    private static final String PATTERN = "test/resources/workbench/module";
    private static final String HOUSE = "java/" + Outputs.FAMILY.replace('.', '/');
    private static final String MIGRATIONS = "main/resources/db/migration";
    private static final String FLOORS = "platform/src/test/" + HOUSE + "/house/FloorsTests.java";
    private static final String MODULES = "docs/modules.md";
    private static final String MUTANTS = "docs/operating/mutation.csv";

    /** Of the pattern's own rules, as {@code ./costellazioni bench mutation} counts them in any module. */
    private static final String NOTICED = "%s.rules;11;11%n";

    private static final Pattern NAME = Pattern.compile("[a-z]{3,20}");
    private static final Pattern WORD = Pattern.compile(
            "samples_samples|Samples|samples|Sample|sample|campioni|Campioni|V0000");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)\\.(\\w+);");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` .*\\R");
    private static final Pattern FIGURES = Pattern.compile("(?m)^([a-z.]+);\\d+;\\d+\\R");

    /** The floor of the capabilities, known by one that has long been there. */
    private static final Pattern CAPABILITIES =
            Pattern.compile("List\\.of\\([^()]*\"intake\"[^()]*?(?=\\s*\\))");

    private final Checkout checkout;
    private final SortedMap<Path, String> pattern = new TreeMap<>();

    /** What comes of a wish. */
    sealed interface Answer {

        /** @param files what each is to hold, from the checkout's root; those that are there change */
        record Made(ModuleNames names, SortedMap<Path, String> files) implements Answer {}

        /** @param key of what the workbench says, about the word given */
        record Refused(String key, String word) implements Answer {}
    }

    NewModule(Checkout checkout) throws IOException {
        this.checkout = checkout;
        Path root = checkout.source("platform", PATTERN);
        for (Path file : Stamp.below(List.of(root), each -> true).keySet()) {
            pattern.put(root.relativize(file), Files.readString(file));
        }
    }

    /** Looks for all that is in the way, and writes nothing. */
    Answer called(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return new Answer.Refused("new.malformed", name);
        }
        if (SourceVersion.isKeyword(name)) {
            return new Answer.Refused("new.keyword", name);
        }
        if (exists(name)) {
            return new Answer.Refused("new.exists", name);
        }
        Set<String> taken = taken();
        Optional<String> clash = Optional.empty();
        List<String> glossary = Files.readAllLines(checkout.root().resolve("docs/glossary.csv"));
        for (ModuleNames names : ModuleNames.of(name, glossary)) {
            clash = types(names).stream()
                    .filter(type -> taken.contains(type) || isJavas(type))
                    .findFirst();
            if (clash.isEmpty()) {
                return answers(names.address())
                        ? new Answer.Refused("new.address", names.address())
                        : new Answer.Made(names, files(names));
            }
        }
        return new Answer.Refused("new.taken", clash.orElse(name));
    }

    /** Whether a page of the product has that address, or one below it. */
    private boolean answers(String address) throws IOException {
        Pattern said = Pattern.compile("\"/" + address + "[\"/?]");
        for (Path file : Stamp.below(
                        List.of(checkout.source("platform", "main/java")), SourceSet.JAVA)
                .keySet()) {
            if (said.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything has that name: a package, of tests alone too, a bundle, migrations, a page. */
    private boolean exists(String name) {
        return List.of("graph", "platform").stream()
                        .anyMatch(module -> List.of("main/", "test/").stream()
                                .anyMatch(kind -> Files.exists(
                                        checkout.source(module, kind + HOUSE + "/" + name))))
                || Files.exists(checkout.source(
                        "platform", "main/resources/messages/" + name + ".properties"))
                || Files.exists(checkout.source("platform", MIGRATIONS + "/" + name))
                || Files.exists(checkout.root().resolve("docs/domain/" + name + ".md"));
    }

    /** Simple names that a new type may not have: it would hide one or be a bean of the same name. */
    private Set<String> taken() throws IOException {
        Set<String> taken = new HashSet<>();
        for (Path file : Stamp.below(
                        List.of(
                                checkout.source("platform", "main/java"),
                                checkout.source("platform", "test/java")),
                        SourceSet.JAVA)
                .keySet()) {
            taken.add(simple(file));
        }
        for (String text : pattern.values()) {
            Matcher imported = IMPORT.matcher(text);
            while (imported.find()) {
                if (!WORD.matcher(imported.group(1)).find()) {
                    taken.add(imported.group(2));
                }
            }
        }
        return taken;
    }

    /** Whether the language has a type of that name, which nobody imports. */
    private static boolean isJavas(String type) {
        try {
            return Class.forName("java.lang." + type).getSimpleName().equals(type);
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }

    private Set<String> types(ModuleNames names) {
        Set<String> types = new HashSet<>(Set.of(names.facade(), names.thing()));
        pattern.keySet().stream()
                .filter(SourceSet.JAVA)
                .map(NewModule::simple)
                .filter(type -> WORD.matcher(type).find())
                .forEach(type -> types.add(filled(type, names, "")));
        return types;
    }

    private static String simple(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    private SortedMap<Path, String> files(ModuleNames names) throws IOException {
        String version = "V%04d".formatted(lastVersion() + 1);
        SortedMap<Path, String> files = new TreeMap<>();
        pattern.forEach((file, text) -> files.put(
                Path.of(filled(file.toString(), names, version)), filled(text, names, version)));
        change(FLOORS, files, text -> onItsFloor(text, names.module()));
        change(MODULES, files, text -> amongModules(text, names.module()));
        change(MUTANTS, files, text -> amongFigures(text, names.module()));
        return files;
    }

    private void change(String file, SortedMap<Path, String> files, UnaryOperator<String> change)
            throws IOException {
        String before = Files.readString(checkout.root().resolve(file));
        String after = change.apply(before);
        if (!after.equals(before)) {
            files.put(Path.of(file), after);
        }
    }

    /** The last of the tree's migrations, of whichever module: numbers are given above all others. */
    private int lastVersion() throws IOException {
        return Stamp.below(List.of(checkout.source("platform", MIGRATIONS)), file -> true)
                .keySet()
                .stream()
                .map(file -> VERSION.matcher(String.valueOf(file.getFileName())))
                .filter(Matcher::matches)
                .mapToInt(version -> Integer.parseInt(version.group(1)))
                .max()
                .orElse(0);
    }

    /** A name that the floors do not know becomes a capability. */
    private static String onItsFloor(String floors, String module) {
        if (floors.contains('"' + module + '"')) {
            return floors;
        }
        Matcher capabilities = CAPABILITIES.matcher(floors);
        if (!capabilities.find()) {
            throw new IllegalStateException(FLOORS + " has no floor with intake");
        }
        return floors.substring(0, capabilities.end())
                + ", \"" + module + '"'
                + floors.substring(capabilities.end());
    }

    /** What its manifest offers, in its place among the rows in order of names. */
    private static String amongModules(String page, String module) {
        String row = "| `%s` | places of work, personal data | yes |%n".formatted(module);
        return among(page, ROW, module, row);
    }

    /** What tests notice of its rules. */
    private static String amongFigures(String figures, String module) {
        return among(figures, FIGURES, module + ".rules", NOTICED.formatted(module));
    }

    /** The page with one row more, before the first whose name comes after the new one's. */
    private static String among(String page, Pattern known, String name, String row) {
        int place = page.length();
        Matcher rows = known.matcher(page);
        while (rows.find()) {
            if (rows.group(1).compareTo(name) > 0) {
                return page.substring(0, rows.start()) + row + page.substring(rows.start());
            }
            place = rows.end();
        }
        return page.substring(0, place) + row + page.substring(place);
    }

    private static String filled(String text, ModuleNames names, String version) {
        return WORD.matcher(text).replaceAll(word -> switch (word.group()) {
            case "samples_samples" -> names.table();
            case "Samples" -> names.facade();
            case "samples" -> names.module();
            case "Sample" -> names.thing();
            case "sample" -> names.noun();
            case "campioni" -> names.address();
            case "Campioni" -> ModuleNames.capital(names.italian());
            default -> version;
        });
    }
}
