package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.rules.CountedPlace;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of places that lists name and nobody knows, and of what people said that they mean. */
@Repository
public class PlaceDoubts {

    private final JdbcClient jdbc;

    PlaceDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that names such a place. */
    public record Doubt(long line, DoubtfulPlace place) {}

    /**
     * An actor that a row with the place became.
     *
     * @param row the queue's row, where a person decided it
     */
    public record Taken(long line, ActorId actor, @Nullable UUID row) {}

    public void insert(ImportId id, List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into intake_place_doubts (import_id, line, field, value)
                        select :import, d.line, d.field, d.value
                        from unnest(:lines::bigint[], :fields::text[], :values::text[])
                          as d (line, field, value)
                        on conflict do nothing
                        """)
                .param("import", id)
                .param("lines", doubts.stream().map(Doubt::line).toArray(Long[]::new))
                .param(
                        "fields",
                        doubts.stream()
                                .map(doubt -> doubt.place().field().name())
                                .toArray(String[]::new))
                .param(
                        "values",
                        doubts.stream().map(doubt -> doubt.place().value()).toArray(String[]::new))
                .update();
    }

    /** The places of a list that were not known when it was read, those in most rows first. */
    public List<CountedPlace> of(ImportId id) {
        return jdbc.sql("""
                        select d.field, d.value, count(*) as rows, m.meaning, m.area_id, m.municipality
                        from intake_place_doubts d
                        join intake_outcomes o on o.territory_id = d.territory_id
                          and o.import_id = d.import_id and o.line = d.line and o.outcome <> 'REJECTED'
                        left join intake_place_meanings m on m.territory_id = d.territory_id
                          and m.import_id = d.import_id and m.field = d.field and m.value = d.value
                        where d.import_id = :import
                        group by d.field, d.value, m.meaning, m.area_id, m.municipality
                        order by count(*) desc, d.field, d.value
                        """)
                .param("import", id)
                .query(Row.each(row -> new CountedPlace(
                        place(row),
                        row.count("rows"),
                        row.textOrNull("meaning") == null ? null : meaning(row))))
                .list();
    }

    /** What people said that a list means. */
    public Map<DoubtfulPlace, PlaceMeaning> meanings(ImportId id) {
        Map<DoubtfulPlace, PlaceMeaning> meanings = new HashMap<>();
        jdbc.sql("""
                        select field, value, meaning, area_id, municipality from intake_place_meanings
                        where import_id = :import
                        """)
                .param("import", id)
                .query(Row.each(row -> Map.entry(place(row), meaning(row))))
                .list()
                .forEach(said -> meanings.put(said.getKey(), said.getValue()));
        return meanings;
    }

    /** Keeps what a place of a list means; false when somebody said it already. */
    public boolean decide(
            ImportId id,
            DoubtfulPlace place,
            PlaceMeaning meaning,
            @Nullable PersonId by,
            Instant at) {
        return jdbc.sql("""
                                insert into intake_place_meanings (import_id, field, value, meaning, area_id,
                                  municipality, decided_by, decided_at)
                                values (:import, :field, :value, :meaning, :area, :municipality, :by, :at)
                                on conflict do nothing
                                """)
                        .param("import", id)
                        .param("field", place.field().name())
                        .param("value", place.value())
                        .param("meaning", meaning.kind())
                        .param("area", meaning.area())
                        .param("municipality", meaning.municipality())
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** The actors that rows with the place became; what waits is not among them. */
    public List<Taken> taken(ImportId id, DoubtfulPlace place) {
        return jdbc.sql("""
                        select d.line, coalesce(x.actor_id, o.actor_id) as actor, x.row_id
                        from intake_place_doubts d
                        join intake_outcomes o on o.territory_id = d.territory_id
                          and o.import_id = d.import_id and o.line = d.line
                        left join intake_row_decisions x on x.territory_id = o.territory_id
                          and x.row_id = o.row_id
                        where d.import_id = :import and d.field = :field and d.value = :value
                          and coalesce(x.actor_id, o.actor_id) is not null
                        order by d.line
                        """)
                .param("import", id)
                .param("field", place.field().name())
                .param("value", place.value())
                .query(Row.each(row -> new Taken(
                        row.count("line"),
                        row.id("actor", ActorId::new),
                        row.uuidOrNull("row_id"))))
                .list();
    }

    private static DoubtfulPlace place(Row row) throws SQLException {
        return new DoubtfulPlace(ListField.valueOf(row.text("field")), row.text("value"));
    }

    private static PlaceMeaning meaning(Row row) throws SQLException {
        return new PlaceMeaning(
                row.one("meaning", PlaceMeaning.Kind.class),
                row.uuidOrNull("area_id"),
                row.text("municipality"));
    }
}
