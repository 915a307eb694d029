package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name taken apart for comparison.
 *
 * @param tokens the words that tell it from others, each once, in one spelling of numbers and saints
 * @param counted the words that an acronym takes letters from, legal forms too
 * @param cut words that end in a dot, which may stand for a longer one
 */
record TellingName(List<String> tokens, List<String> counted, Set<String> cut) {

    /** Announce another name of the same actor, and are none of it. */
    private static final Set<String> ANNOUNCING = Set.of(
            "SIGLA",
            "BREVE",
            "ABBREVIATO",
            "DETTO",
            "DETTA",
            "DENOMINATA",
            "DENOMINATO",
            "SIGLABILE");

    private static final Map<String, String> SPELLINGS = spellings();

    private static final Pattern CUT = Pattern.compile("(\\p{L}{2,})\\.");

    private static Map<String, String> spellings() {
        Map<String, String> same = new java.util.HashMap<>();
        for (String line : """
                SAN S SANTO SANTA SANT SANTI SS STA STO
                2 II DUE
                3 III TRE
                4 IV QUATTRO
                5 CINQUE
                6 VI SEI
                7 VII SETTE
                8 VIII OTTO
                9 IX NOVE
                10 DIECI
                20 XX VENTI
                25 XXV VENTICINQUE
                PARROCCHIA PARR PARROCCHIALE
                GRUPPO GR GRP
                CIRCOLO CIRC
                CENTRO CTR
                FONDAZIONE FOND FOND.NE
                COMITATO COMIT COM
                POLISPORTIVA POL POLISP
                FEDERAZIONE FED FEDER
                VOLONTARI VOL VOLONT VOLONTARIE
                SCUOLA SC
                ISTITUTO IST
                MUSICALE MUS
                CULTURALE CULT
                RICREATIVO RICR
                PROTEZIONE PROT
                CIVILE CIV
                INTERNAZIONALE INT
                """.split("\n")) {
            String[] words = line.split(" ");
            for (String word : words) {
                same.put(word, words[0]);
            }
        }
        return Map.copyOf(same);
    }

    static TellingName of(String name) {
        List<String> words = together(NameTokens.words(name));
        List<String> telling =
                words.stream().filter(word -> !ANNOUNCING.contains(word)).toList();
        List<String> tokens = NameTokens.telling(telling);
        Set<String> spelled = new LinkedHashSet<>();
        tokens.forEach(token -> spelled.add(spelling(token)));
        return new TellingName(
                List.copyOf(spelled),
                telling.stream()
                        .filter(word -> !NameTokens.isMinor(word))
                        .map(TellingName::spelling)
                        .toList(),
                cut(name));
    }

    private static String spelling(String word) {
        return SPELLINGS.getOrDefault(word, word);
    }

    /** Single letters side by side are one word: {@code A P S}. */
    private static List<String> together(List<String> words) {
        List<String> together = new ArrayList<>(words.size());
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && words.get(to).length() == 1) {
                to++;
            }
            if (to - from > 2) {
                together.add(String.join("", words.subList(from, to)));
                from = to;
            } else {
                together.add(words.get(from++));
            }
        }
        return together;
    }

    private static Set<String> cut(String name) {
        if (name.indexOf('.') < 0) {
            return Set.of();
        }
        Set<String> cut = new HashSet<>();
        Matcher dotted = CUT.matcher(name);
        while (dotted.find()) {
            cut.addAll(NameTokens.words(dotted.group(1)));
        }
        return cut;
    }

    /** The digits that the name says; two clubs of one name may be the first and the second. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        for (String token : tokens) {
            if (Character.isDigit(token.charAt(0))) {
                numbers.add(token);
            }
        }
        return numbers;
    }

    /** The words that an acronym is made of, one after the other; none if it is none of this name. */
    List<String> spelledOut(String acronym) {
        int length = acronym.length();
        for (int from = 0; from + length <= counted.size(); from++) {
            int at = 0;
            while (at < length && counted.get(from + at).charAt(0) == acronym.charAt(at)) {
                at++;
            }
            if (at == length) {
                return counted.subList(from, from + length);
            }
        }
        return List.of();
    }
}
