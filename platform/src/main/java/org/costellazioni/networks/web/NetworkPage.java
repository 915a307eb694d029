package org.costellazioni.networks.web;

import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.registry.web.ActorPage;
import org.costellazioni.registry.web.TieLine;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Fact;
import org.costellazioni.vocabularies.VocabularyCache;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A network as its page shows it: the actor that it is, how it works, who looks after it.
 *
 * @param members ties of today towards it, by role; {@code former} those that have ended
 * @param past other ties that have ended
 * @param working label and text of how it works, in order
 */
record NetworkPage(
        ActorPage page,
        NetworkSheet sheet,
        List<TieLine> members,
        List<TieLine> former,
        List<TieLine> past,
        List<Fact> working,
        List<Care> care) {

    /** An office that looks or looked after the network. */
    record Care(UUID id, String office, @Nullable String role, String period, boolean present) {}

    /** Those without a role stand last. */
    private static final Comparator<TieLine> BY_ROLE = Comparator.<TieLine, String>comparing(
                    tie -> Objects.requireNonNullElse(tie.role(), "\uffff"))
            .thenComparing(TieLine::otherName);

    static NetworkPage of(
            ActorPage page,
            NetworkSheet sheet,
            List<NetworkSheet.Management> managements,
            VocabularyCache.Snapshot vocabularies,
            Words words,
            LocalDate today) {
        return new NetworkPage(
                page,
                sheet,
                page.members().stream().sorted(BY_ROLE).toList(),
                page.past().stream()
                        .filter(NetworkPage::membership)
                        .sorted(BY_ROLE)
                        .toList(),
                page.past().stream().filter(tie -> !membership(tie)).toList(),
                working(sheet, vocabularies, words),
                managements.stream().map(m -> care(m, words, today)).toList());
    }

    private static boolean membership(TieLine tie) {
        return tie.member() && !tie.outgoing();
    }

    private static List<Fact> working(
            NetworkSheet sheet, VocabularyCache.Snapshot vocabularies, Words words) {
        String object = Objects.requireNonNullElse(sheet.object(), "");
        String functioning = Objects.requireNonNullElse(sheet.functioning(), "");
        return Stream.of(
                        fact("object", vocabularies.label("network-object", object, words), words),
                        fact(
                                "functioning",
                                vocabularies.label("network-functioning", functioning, words),
                                words),
                        fact("charter", sheet.charter(), words),
                        fact("resources", sheet.resources(), words),
                        fact("plan", sheet.plan(), words))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Fact fact(String field, @Nullable String text, Words words) {
        String value = Objects.requireNonNullElse(text, "");
        boolean address = value.startsWith("https://") || value.startsWith("http://");
        return new Fact(words.of("networks.network." + field), value, address ? value : null);
    }

    private static Care care(NetworkSheet.Management management, Words words, LocalDate today) {
        LocalDate from = management.from();
        LocalDate until = management.until();
        boolean present =
                (from == null || !from.isAfter(today)) && (until == null || !until.isBefore(today));
        return new Care(
                management.id(),
                management.office(),
                management.contactRole(),
                TieLine.period(from, until, words),
                present);
    }
}
