package org.costellazioni.intake.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One word of a name in capitals, made readable. */
final class NameWord {

    /** Acronyms of the field that could be taken for words. */
    private static final Set<String> ACRONYMS = words("""
            ONLUS ODV APS ETS ASD SSD APSD ONG OSC ENS EPS SPA SRL SRLS SCS SAS SNC AVIS
            AIDO ADMO ACLI ADA ADICONSUM AGESCI AIAS AIC AIDA AIED AIL AIMA AIPD AISM AISLA
            ANA ANCI ANFFAS ANGSA ANMIC ANPI ANPANA ANPAS ANTEAS ANTA AIRC ARCI ASI ASP ASL
            AUSER AUSL AVAPO AVAS AVO AVULSS AICS CAI CARITAS CAV CEIS CISL CNGEI CNR CONI
            CRI CSI CUAMM CUS ENAIP ENDAS ENPA FAI FAND FIAB FIDAS FIPSAS FISH ISDE IPAB
            ISTAT IRCCS ITIS LAV LIDA LIPU LILT MASCI OFTAL OIPA PIME SEAC SOGIT UAAR UCIPEM
            UEPE UICI UILDM UISP ULSS UNICEF UNITALSI UNESCO UNPLI UPIPA USL UTE VIDES WWF
            UNIPOL CISOM ANTEA ANVOLT AIDM FIDAPA AMREF UNIAT AIFO USD ASDC USMI OMG AGE
            AGEDO AIBI CIF UDI CGIL UIL RSA PD""");

    /** Articles, prepositions and conjunctions, small inside a name. */
    private static final Set<String> MINOR = words("""
            DI A DA IN CON SU PER TRA FRA IL LO LA I GLI LE UN UNO UNA E ED O OD DEL DELLO
            DELLA DEI DEGLI DELLE AL ALLO ALLA AI AGLI ALLE DAL DALLO DALLA DAI DAGLI DALLE
            NEL NELLO NELLA NEI NEGLI NELLE SUL SULLO SULLA SUI SUGLI SULLE COL COI CHE NON
            COME""");

    /** What stands before an elision's apostrophe, small inside a name. */
    private static final Set<String> ELISIONS = words("""
            L D UN DELL ALL DALL NELL SULL COLL C S M T V""");

    /** Words whose final apostrophe is a cut and not an accent. */
    private static final Set<String> CUT = words("""
            CA PO DE MO A TO BE""");

    /** Endings that abbreviations keep after their dot. */
    private static final Set<String> CONTRACTED = words("""
            NE NI LLI LLE VA VE VO TA TE TO RE SSA ZA LE""");

    private static final Map<String, String> FIXED = Map.of(
            "R.L.", "r.l.", "R.L", "r.l", "E'", "è", "L'AQUILA", "L'Aquila", "P.ZZA", "p.zza");

    private static final Pattern VOWELLESS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]+");
    private static final Pattern ROMAN = Pattern.compile("(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Pattern DOTTED =
            Pattern.compile("(?:\\p{L}\\.)+\\p{L}?|(?:\\p{L}{1,3}\\.){2,}\\p{L}{0,3}");

    private NameWord() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    /**
     * @param first whether it begins the name or a part of it, where even an article is raised
     * @param last whether it ends the name, where a single letter is a name and not a conjunction
     */
    static String readable(String word, boolean first, boolean last) {
        String fixed = FIXED.get(word);
        if (fixed != null) {
            return first ? raised(fixed) : fixed;
        }
        if (kept(word)) {
            return word;
        }
        if (MINOR.contains(word) && !(last && word.length() == 1)) {
            return first ? raised(word) : lowered(word);
        }
        int apostrophe = word.indexOf('\'') >= 0 ? word.indexOf('\'') : word.indexOf('’');
        if (apostrophe > 0) {
            return aroundApostrophe(word, apostrophe, first, last);
        }
        return word.indexOf('.') >= 0 ? abbreviated(word) : raised(word);
    }

    /** Whether the capitals mean something: an acronym, a roman numeral, a code. */
    private static boolean kept(String word) {
        return ACRONYMS.contains(word)
                || word.indexOf('.') > 0 && DOTTED.matcher(word).matches()
                || "XVI".indexOf(word.charAt(0)) >= 0 && ROMAN.matcher(word).matches()
                || word.length() <= 5 && VOWELLESS.matcher(word).matches()
                || word.chars().anyMatch(Character::isDigit);
    }

    private static String aroundApostrophe(String word, int at, boolean first, boolean last) {
        String before = word.substring(0, at);
        String mark = word.substring(at, at + 1);
        String after = word.substring(at + 1);
        if (ELISIONS.contains(before)) {
            String elision = first ? raised(before) : lowered(before);
            return elision + mark + (after.isEmpty() ? "" : readable(after, true, last));
        }
        boolean accent = !CUT.contains(before) && "AEIOU".indexOf(before.charAt(at - 1)) >= 0;
        if (accent) {
            String accented = accented(raised(before));
            return after.isEmpty() ? accented : accented + " " + readable(after, false, last);
        }
        return raised(before) + mark + (after.isEmpty() ? "" : readable(after, true, last));
    }

    private static String accented(String word) {
        int end = word.length() - 1;
        String vowel = switch (word.charAt(end)) {
            case 'a', 'A' -> "à";
            case 'e', 'E' -> word.endsWith("che") ? "é" : "è";
            case 'i', 'I' -> "ì";
            case 'o', 'O' -> "ò";
            default -> "ù";
        };
        return word.substring(0, end) + vowel;
    }

    /** {@code ASS.VOL.MESTRE} reads {@code Ass.Vol.Mestre}, {@code F.LLI} reads {@code F.lli}. */
    private static String abbreviated(String word) {
        StringBuilder readable = new StringBuilder();
        String[] parts = word.split("(?<=\\.)");
        for (int i = 0; i < parts.length; i++) {
            boolean contracted = i > 0 && CONTRACTED.contains(parts[i].replace(".", ""));
            readable.append(contracted ? lowered(parts[i]) : raised(parts[i]));
        }
        return readable.toString();
    }

    private static String lowered(String word) {
        return word.toLowerCase(Locale.ITALIAN);
    }

    private static String raised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ITALIAN) + lowered(word.substring(1));
    }
}
