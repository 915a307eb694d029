package org.costellazioni.workbench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the parts of a new module are called, all from the module's one word.
 *
 * @param module its package, bundle, folders and page of the docs: {@code practices}
 * @param facade {@code Practices}
 * @param thing the type of one of those that it keeps: {@code Practice}
 * @param noun the same in sentences and variables: {@code practice}
 * @param table {@code practices_practices}
 * @param italian what the screen calls it: the glossary's word, else the module's
 */
record ModuleNames(
        String module, String facade, String thing, String noun, String table, String italian) {

    private static final String ITEM = "item";

    /** Words that end like a plural and are none. */
    private static final Set<String> SINGULAR = Set.of("news", "series");

    private static final Pattern LIKE_A_PLURAL = Pattern.compile(".*[^siu]s");
    private static final Pattern IES = Pattern.compile("..+ies");
    private static final Pattern ES = Pattern.compile(".+(ss|x|ch|sh|zz)es");

    /**
     * The names a module may have, the better first: {@code practices} keeps each {@code Practice}, or, as
     * the name of what cannot be counted, each {@code PracticesItem}.
     *
     * @param glossary lines of docs/glossary.csv
     */
    static List<ModuleNames> of(String module, List<String> glossary) {
        String facade = capital(module);
        Optional<String> noun = singular(module);
        String italian = Stream.concat(noun.map(ModuleNames::capital).stream(), Stream.of(facade))
                .flatMap(code -> italian(code, glossary).stream())
                .findFirst()
                .orElse(module);
        List<ModuleNames> names = new ArrayList<>();
        noun.ifPresent(word -> names.add(new ModuleNames(
                module, facade, capital(word), word, module + "_" + module, italian)));
        names.add(new ModuleNames(
                module, facade, facade + capital(ITEM), ITEM, module + "_items", italian));
        return names;
    }

    /** First part of the addresses of its pages: small letters and hyphens. */
    String address() {
        return Normalizer.normalize(italian.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Optional<String> singular(String word) {
        if (SINGULAR.contains(word) || !LIKE_A_PLURAL.matcher(word).matches()) {
            return Optional.empty();
        }
        int end = word.length();
        if (IES.matcher(word).matches()) {
            return Optional.of(word.substring(0, end - 3) + "y");
        }
        return Optional.of(word.substring(0, end - (ES.matcher(word).matches() ? 2 : 1)));
    }

    /** The Italian of a name in the code; of several in one line, the one in its place. */
    private static Optional<String> italian(String code, List<String> glossary) {
        for (String line : glossary) {
            String[] cells = line.split(";", -1);
            List<String> codes = List.of(cells.length > 1 ? cells[1].split(", *") : cells);
            if (codes.contains(code)) {
                String[] words = cells[0].replaceAll(" *\\(.*", "").split(", *");
                int place = words.length == codes.size() ? codes.indexOf(code) : 0;
                return Optional.of(words[place].replace('\'', '’'));
            }
        }
        return Optional.empty();
    }
}
