package org.costellazioni.registry.web;

import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.writing.TieKinds;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Kinds of ties as the pages show them to whoever keeps them. */
@Component
class TieKindPages {

    static final String PATH = "/vocabolari/tipi-di-legame";

    private final TieKinds kinds;

    TieKindPages(TieKinds kinds) {
        this.kinds = kinds;
    }

    /** All kinds, and what was joined into what, in words. */
    record Listed(List<Row> rows, List<String> joinings) {}

    /**
     * One kind.
     *
     * @param turned how it is told of the other actor
     * @param english its English phrase; empty when nobody has written it
     */
    record Row(
            String path,
            String phrase,
            String turned,
            String english,
            String aliases,
            String source,
            boolean hidden) {}

    @Transactional(readOnly = true)
    public Listed all(Words words) {
        Ties.Kinds now = kinds.current();
        return new Listed(
                now.all().stream().map(kind -> row(kind, words)).toList(),
                kinds.joinings().stream()
                        .map(joining -> joining(joining, now, words))
                        .toList());
    }

    private static Row row(TieKind kind, Words words) {
        String other = kind.directed()
                ? Objects.requireNonNullElseGet(
                        kind.italian().turned(), () -> words.of("registry.tie-kinds.no-turned"))
                : words.of("registry.tie-kinds.no-direction");
        return new Row(
                path(kind),
                kind.told(true, "it").verb(),
                other,
                Objects.requireNonNullElse(kind.english().phrase(), ""),
                String.join(", ", kind.aliases()),
                kind.source().isEmpty() ? words.of("registry.tie-kinds.own") : kind.source(),
                kind.hidden());
    }

    private static String joining(TieKind.Joining joining, Ties.Kinds now, Words words) {
        return words.of(
                "registry.tie-kinds.joining",
                joining.gone(),
                now.of(joining.kept().text()).told(true, "it").verb(),
                words.date(LocalDate.ofInstant(joining.at(), ItalianTime.ZONE)),
                words.number(joining.moved()));
    }

    /** The kinds that another may be joined into: those with a direction, or those without. */
    static List<TieKind> joinable(TieKind kind, Ties.Kinds kinds) {
        return kinds.all().stream()
                .filter(other -> !other.is(kind.code()) && other.directed() == kind.directed())
                .toList();
    }

    static String path(TieKind kind) {
        return PATH + "/" + kind.code();
    }
}
