package org.costellazioni.registry.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.lists.ActorEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Actors as lists and pages show them. */
@Repository
public class ActorReading {

    static final String LINE = """
            a.id, a.slug, a.name, a.kind, a.themes, a.municipality, a.example, area.name as area_name
            """;

    static final String WITH_AREA =
            " left join registry_areas area on area.territory_id = a.territory_id and area.id = a.area_id ";

    private static final String DOUBTED = """
            exists (select from registry_point_doubts d where d.territory_id = a.territory_id
              and d.actor_id = a.id and d.settled_at is null) as point_doubted,
            """;

    private final JdbcClient jdbc;
    private final SeatRows seats;

    ActorReading(JdbcClient jdbc, SeatRows seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    public Optional<ActorView> bySlug(String slug) {
        return view("a.slug = :key", slug);
    }

    public Optional<ActorView> byId(ActorId id) {
        return view("a.id = :key", id);
    }

    private Optional<ActorView> view(String condition, Object key) {
        return jdbc.sql("select a.id, a.slug, a.example, a.version, a.confirmed_on, a.recorded_at,"
                        + " a.record_source, area.name as area_name, "
                        + DOUBTED
                        + SheetColumns.SELECTED
                        + " from registry_actors a"
                        + WITH_AREA
                        + "where a.merged_into is null and "
                        + condition)
                .param("key", key)
                .query(Row.each(ActorReading::view))
                .optional()
                .map(actor -> actor.at(seats.of(actor.id())));
    }

    /**
     * Everyone by the name of today and by those of the actors that were joined into them, in the order of
     * the identifiers, the name of today first.
     */
    public void roster(Consumer<Actors.Named> listener) {
        String everyone = """
                select coalesce(merged_into, id) as id, name, coalesce(municipality, '') as municipality,
                  coalesce(fiscal_code, '') as fiscal_code
                from registry_actors where merged_into is distinct from id
                order by coalesce(merged_into, id), merged_into is not null, registry_actors.id
                """;
        try (Stream<Actors.Named> named =
                jdbc.sql(everyone).query(Row.each(ActorReading::named)).stream()) {
            named.forEach(listener);
        }
    }

    private static Actors.Named named(Row row) throws SQLException {
        return new Actors.Named(
                row.id("id", ActorId::new),
                row.text("name"),
                row.text("municipality"),
                row.text("fiscal_code"));
    }

    /** The slug of today for one of before a merger; its own for one that was withdrawn. */
    public Optional<String> currentSlug(String former) {
        return jdbc.sql("""
                        select a.slug from registry_former_slugs f
                        join registry_actors a on a.territory_id = f.territory_id and a.id = f.actor_id
                        where f.slug = :former
                        union select slug from registry_actors where slug = :former and merged_into = id
                        """).param("former", former).query(String.class).optional();
    }

    public Map<UUID, ActorLine> lines(Collection<UUID> ids) {
        Map<UUID, ActorLine> found = new HashMap<>();
        jdbc.sql("select " + LINE + " from registry_actors a" + WITH_AREA
                        + "where a.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.each(ActorReading::line))
                .list()
                .forEach(line -> found.put(line.id().value(), line));
        return found;
    }

    /** The networks, by name. */
    public List<ActorLine> networks() {
        return jdbc.sql("select " + LINE + " from registry_actors a" + WITH_AREA + """
                        where a.kind = :network and a.merged_into is null order by a.search_name, a.id
                        """)
                .param("network", ActorLine.NETWORK)
                .query(Row.each(ActorReading::line))
                .list();
    }

    /** Those that fit the words best, as the public list finds them; the first ones of all without words. */
    public List<ActorLine> search(String words, int most) {
        String stripped = words.replace('\0', ' ').strip();
        Map<String, String> values = stripped.isEmpty() ? Map.of() : Map.of("q", stripped);
        return ActorEntry.ROWS.page(jdbc, values, null, most, 0).stream()
                .map(ActorEntry::line)
                .toList();
    }

    /**
     * Each text with the actors of exactly that name or fiscal code, of today or of one that was joined into
     * them; texts without any are left out.
     */
    public Map<String, List<ActorId>> called(Collection<String> texts) {
        return jdbc
                .sql(CALLED)
                .param("texts", texts.toArray(String[]::new))
                .param("codes", texts.stream().map(FiscalCode::normalize).toArray(String[]::new))
                .query(Row.each(row -> new Called(row.text("text"), row.id("id", ActorId::new))))
                .list()
                .stream()
                .collect(groupingBy(Called::text, mapping(Called::actor, toList())));
    }

    private record Called(String text, ActorId actor) {}

    /** The range on the search name, which begins with the name and a space, is what the index serves. */
    private static final String CALLED = """
            select asked.text, a.id
            from (select text, registry_plain(text) as plain
              from unnest(cast(:texts as text[])) as given (text)) asked
            join registry_actors a on a.merged_into is null
              and a.search_name >= asked.plain || ' ' and a.search_name < asked.plain || '!'
              and registry_plain(a.name) = asked.plain
            union
            select asked.text, a.id
            from unnest(cast(:texts as text[]), cast(:codes as text[])) as asked (text, code)
            join registry_actors a on a.merged_into is null and a.fiscal_code = asked.code
            union
            select asked.text, a.merged_into
            from (select text, registry_plain(text) as plain
              from unnest(cast(:texts as text[])) as given (text)) asked
            join registry_actors a on a.merged_into <> a.id
              and a.search_name >= asked.plain || ' ' and a.search_name < asked.plain || '!'
              and registry_plain(a.name) = asked.plain
            union
            select asked.text, a.merged_into
            from unnest(cast(:texts as text[]), cast(:codes as text[])) as asked (text, code)
            join registry_actors a on a.merged_into <> a.id and a.fiscal_code = asked.code
            order by 1, 2
            """;

    private static ActorView view(Row row) throws SQLException {
        return new ActorView(
                row.id("id", ActorId::new),
                row.text("slug"),
                SheetColumns.read(row),
                row.textOrNull("area_name"),
                List.of(),
                row.flag("example"),
                row.flag("point_doubted"),
                row.number("version"),
                row.dayOrNull("confirmed_on"),
                row.instant("recorded_at"),
                row.text("record_source"));
    }

    static ActorLine line(Row row) throws SQLException {
        return new ActorLine(
                row.id("id", ActorId::new),
                row.text("slug"),
                row.text("name"),
                row.text("kind"),
                row.texts("themes"),
                row.textOrNull("municipality"),
                row.textOrNull("area_name"),
                row.flag("example"));
    }
}
