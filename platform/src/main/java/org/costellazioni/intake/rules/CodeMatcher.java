package org.costellazioni.intake.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Words of closed lists, as registers and offices write them. */
final class CodeMatcher {

    /** Beginnings that tell a section of the national register (art. 46 D.Lgs. 117/2017). */
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    /** Sections as they were written before: a register has seven of them in 150,000 rows. */
    private static final Map<String, String> WRITTEN_SECTIONS = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 200;

    /** Words that tell a kind of actor, by its name in the registry. */
    private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        SECTIONS.put("VOLONTARIATO", "odv");
        SECTIONS.put("ODV", "odv");
        SECTIONS.put("PROMOZIONE SOCIALE", "aps");
        SECTIONS.put("APS", "aps");
        SECTIONS.put("FILANTROPIC", "filantropici");
        SECTIONS.put("IMPRES", "imprese-sociali");
        SECTIONS.put("MUTUO SOCCORSO", "mutuo-soccorso");
        SECTIONS.put("ALTRI ENTI", "altri");
        SECTIONS.put("RETI", "reti");
        KINDS.put(
                "organization",
                List.of(
                        "organizzazione",
                        "ente",
                        "associazione",
                        "organization",
                        "onlus",
                        "fondazione",
                        "cooperativa",
                        "cooperativa sociale",
                        "comitato"));
        KINDS.put("ets", List.of("ets", "odv", "aps", "ente del terzo settore"));
        KINDS.put(
                "community-cooperative",
                List.of("community cooperative", "cooperativa di comunita"));
        KINDS.put(
                "informal-group",
                List.of("informal group", "gruppo informale", "gruppo", "gruppo di cittadini"));
        KINDS.put("company", List.of("company", "impresa", "azienda", "societa", "negozio"));
        KINDS.put(
                "municipal-service",
                List.of("servizio comunale", "servizio", "ufficio", "municipal service"));
        KINDS.put("public-body", List.of("ente pubblico", "comune", "scuola", "public body"));
        KINDS.put("hub", List.of("hub"));
        KINDS.put("antenna", List.of("antenna", "antenna di quartiere"));
        KINDS.put("network", List.of("rete", "network"));
    }

    private CodeMatcher() {}

    static Optional<String> section(String written) {
        return Optional.ofNullable(WRITTEN_SECTIONS.get(written)).or(() -> {
            Optional<String> found = lookedUp(written);
            if (WRITTEN_SECTIONS.size() < MOST_REMEMBERED) {
                found.ifPresent(section -> WRITTEN_SECTIONS.put(written, section));
            }
            return found;
        });
    }

    private static Optional<String> lookedUp(String written) {
        String normal = String.join(" ", NameTokens.words(written));
        return SECTIONS.entrySet().stream()
                .filter(entry -> normal.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The kind whose word it is, else the one whose word it begins with. */
    static Optional<String> kind(String written) {
        String normal = String.join(" ", NameTokens.words(written)).toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(normal))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> KINDS.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .anyMatch(word -> normal.startsWith(word + " ")))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }
}
