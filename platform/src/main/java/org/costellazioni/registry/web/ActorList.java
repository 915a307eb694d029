package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorQuery;
import org.costellazioni.site.Option;
import org.costellazioni.site.Pagination;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public list of actors as its page shows it.
 *
 * @param counted how many there are, in words
 * @param mayCreate whether the reader may add an actor
 * @param office whether the reader looks after the registry
 */
record ActorList(
        ActorQuery query,
        List<Row> rows,
        String counted,
        Pagination pagination,
        Filters filters,
        boolean mayCreate,
        boolean office) {

    /** One actor of the list. */
    record Row(String path, String name, String kind, String line, boolean example) {}

    /** What can be chosen. */
    record Filters(
            List<Option> kinds,
            List<Option> themes,
            List<Option> areas,
            List<Option> networks,
            List<Option> sections) {}

    private static final int LONGEST = 200;

    /**
     * What stands in the address of the list; page and codes may be anything that people type. Read one by
     * one, because binding a record looks its constructor up again for each request.
     */
    static ActorQuery asked(UnaryOperator<@Nullable String> parameters) {
        return new ActorQuery(
                text(parameters.apply("q")),
                text(parameters.apply("tipo")),
                text(parameters.apply("tema")),
                text(parameters.apply("quartiere")),
                text(parameters.apply("sezione")),
                text(parameters.apply("rete")),
                number(parameters.apply("pagina")));
    }

    private static String text(@Nullable String typed) {
        String stripped =
                Objects.requireNonNullElse(typed, "").replace('\0', ' ').strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 1;
    }

    static ActorList of(
            ActorQuery query,
            ActorQuery.Found found,
            Choices.Snapshot choices,
            Words words,
            Visitor visitor) {
        int total = Math.min(found.total(), ActorQuery.Found.MOST_COUNTED);
        String key = found.more()
                ? "registry.actors.more-than"
                : total == 1 ? "registry.actors.one" : "registry.actors.many";
        return new ActorList(
                query,
                found.actors().stream().map(line -> row(line, choices, words)).toList(),
                words.of(key, words.number(total)),
                Pagination.of(query.page(), ActorQuery.PAGE_SIZE, total, address(query)),
                new Filters(
                        choices.options("kind", words),
                        choices.options("theme", words),
                        choices.areaOptions(),
                        choices.networkOptions(),
                        choices.options("runts-section", words)),
                visitor.signedIn(),
                Editing.office(visitor));
    }

    static Row row(ActorLine line, Choices.Snapshot choices, Words words) {
        String text = Stream.of(
                        Stream.ofNullable(
                                line.areaName() == null ? line.municipality() : line.areaName()),
                        choices.labels("theme", line.themes(), words).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
        String kind = choices.label("kind", line.kind(), words);
        return new Row(line.path(), line.name(), kind, text, line.example());
    }

    /** Whether more than words was asked. */
    boolean narrowed() {
        ActorQuery words = new ActorQuery(query.words(), "", "", "", "", "", query.page());
        return !query.equals(words);
    }

    private static String address(ActorQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/realta");
        add(address, "q", query.words());
        add(address, "tipo", query.kind());
        add(address, "tema", query.theme());
        add(address, "quartiere", query.area());
        add(address, "rete", query.network());
        add(address, "sezione", query.section());
        return address.encode(StandardCharsets.UTF_8).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
