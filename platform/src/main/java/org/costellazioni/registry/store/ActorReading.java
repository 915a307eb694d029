package org.costellazioni.registry.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorQuery;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TieKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Everyone, in the order of their identifiers. */
    public void roster(Consumer<Actors.Named> listener) {
        String everyone = """
                select id, name, coalesce(municipality, '') as municipality,
                  coalesce(fiscal_code, '') as fiscal_code
                from registry_actors where merged_into is null order by id
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

    /** The slug of today for one of before a merger. */
    public Optional<String> currentSlug(String former) {
        return jdbc.sql("""
                        select a.slug from registry_former_slugs f
                        join registry_actors a on a.territory_id = f.territory_id and a.id = f.actor_id
                        where f.slug = :former
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

    public ActorQuery.Found list(ActorQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        conditions.add("a.merged_into is null");
        ask(conditions, values, "kind", query.kind(), "a.kind = :kind");
        ask(conditions, values, "theme", query.theme(), "a.themes @> array[:theme]::text[]");
        ask(conditions, values, "section", query.section(), "a.runts_section = :section");
        query.areaId()
                .ifPresent(area -> ask(conditions, values, "area", area, "a.area_id = :area"));
        query.networkId().ifPresent(network -> {
            ask(conditions, values, "network", network, MEMBER);
            values.put("member", TieKind.Code.MEMBER_OF.text());
        });
        String order = "a.search_name";
        if (!query.words().isBlank()) {
            tolerateAWrongLetter();
            values.put("words", query.words().strip());
            conditions.add(WORDS);
            order = RANK;
        }
        String from =
                " from registry_actors a" + WITH_AREA + "where " + String.join(" and ", conditions);
        int total = query.everyone() ? count() : count(from, values);
        values.put("size", ActorQuery.PAGE_SIZE);
        values.put("skip", (query.page() - 1) * ActorQuery.PAGE_SIZE);
        List<ActorLine> lines = jdbc.sql("select " + LINE + from + " order by " + order
                        + " limit :size offset :skip")
                .params(values)
                .query(Row.each(ActorReading::line))
                .list();
        return new ActorQuery.Found(lines, total);
    }

    /** Each text with the actors of exactly that name or fiscal code; texts without any are left out. */
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
            order by 1, 2
            """;

    private static final String MEMBER = """
            exists (select from registry_ties t where t.territory_id = a.territory_id
              and t.source_id = a.id and t.target_id = :network and t.kind = :member
              and t.withdrawn_at is null and t.public)
            """;

    /** Whole words in any of their Italian forms, or a stretch of the name that sounds like them. */
    static final String WORDS = """
            (a.search_vector @@ websearch_to_tsquery('italian', registry_plain(:words))
              or registry_plain(:words) <% a.search_name)
            """;

    private static final String RANK = """
            ts_rank(a.search_vector, websearch_to_tsquery('italian', registry_plain(:words)))
              + word_similarity(registry_plain(:words), a.search_name) desc, a.search_name
            """;

    /**
     * For this transaction: a letter left out of a word of six costs more than PostgreSQL's own 0.6
     * allows ("cortle" and "cortile": 0.57).
     */
    private void tolerateAWrongLetter() {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
    }

    private static void ask(
            List<String> conditions,
            Map<String, Object> values,
            String name,
            Object value,
            String sql) {
        if (!value.equals("")) {
            conditions.add(sql);
            values.put(name, value);
        }
    }

    private int count(String from, Map<String, Object> values) {
        return jdbc.sql("select count(*) from (select 1 " + from + " limit :most) as counted")
                .params(values)
                .param("most", ActorQuery.Found.MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private int count() {
        return jdbc.sql("""
                        select count(*) from
                          (select 1 from registry_actors where merged_into is null limit :most) as counted
                        """)
                .param("most", ActorQuery.Found.MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static ActorView view(Row row) throws SQLException {
        return new ActorView(
                row.id("id", ActorId::new),
                row.text("slug"),
                SheetColumns.read(row),
                row.textOrNull("area_name"),
                List.of(),
                row.flag("example"),
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
