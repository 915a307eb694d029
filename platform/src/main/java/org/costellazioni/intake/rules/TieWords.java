package org.costellazioni.intake.rules;

import java.util.Locale;
import java.util.Map;

/** How offices call the kinds of ties, beside the vocabulary's own words. */
public final class TieWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("", "partner"),
            Map.entry("membro", "member"),
            Map.entry("membro di", "member"),
            Map.entry("appartenenza", "member"),
            Map.entry("adesione", "member"),
            Map.entry("tavolo", "table"),
            Map.entry("partner", "partner"),
            Map.entry("partenariato", "partner"),
            Map.entry("collaborazione", "partner"),
            Map.entry("accordo", "agreement"),
            Map.entry("patto", "agreement"),
            Map.entry("convenzione", "agreement"),
            Map.entry("ospitalita", "hosts"),
            Map.entry("ospita", "hosts"),
            Map.entry("scambio", "exchange"),
            Map.entry("sostegno", "funds"),
            Map.entry("finanziamento", "funds"),
            Map.entry("incontro", "attendance"),
            Map.entry("presenza", "attendance"),
            Map.entry("gestione", "manages"));

    private TieWords() {}

    /** The code of a kind as an office writes it; the words themselves when they are none of these. */
    public static String code(String written) {
        return KINDS.getOrDefault(plain(written), written.strip());
    }

    /** Small letters without accents, one space between words. */
    public static String plain(String words) {
        return String.join(" ", NameTokens.words(words)).toLowerCase(Locale.ROOT);
    }
}
