package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers to where actors are, with what stood there before. */
@Repository
public class Placements {

    /** The fields that a placement may change. */
    public static final List<ActorField> FIELDS =
            List.of(ActorField.LATITUDE, ActorField.LONGITUDE, ActorField.AREA_ID);

    private final JdbcClient jdbc;

    Placements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an actor was put.
     *
     * @param before {@link #FIELDS} of its sheet before
     * @param after the same afterwards
     * @param byHand those of the fields that a person had written before
     * @param doubt the doubt that it settled; null for none
     */
    public record Placement(
            UUID id,
            ActorId actor,
            ActorSheet before,
            ActorSheet after,
            Set<ActorField> byHand,
            @Nullable UUID doubt) {}

    public void insert(Placement placement, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into registry_placements (id, actor_id, latitude_before, longitude_before,
                          area_before, by_hand_before, latitude_after, longitude_after, area_after, doubt_id,
                          placed_at, placed_by)
                        values (:id, :actor, :latitude_before, :longitude_before, :area_before, :by_hand,
                          :latitude_after, :longitude_after, :area_after, :doubt, :at, :by)
                        """)
                .param("id", placement.id())
                .param("actor", placement.actor())
                .params(named(placement.before(), "before"))
                .params(named(placement.after(), "after"))
                .param(
                        "by_hand",
                        placement.byHand().stream().map(ActorField::column).toArray(String[]::new))
                .param("doubt", placement.doubt())
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static Map<String, @Nullable Object> named(ActorSheet sheet, String when) {
        Map<String, @Nullable Object> values = new HashMap<>();
        FIELDS.forEach(field ->
                values.put(column(field) + "_" + when, sheet.text(field).orElse(null)));
        return values;
    }

    private static String column(ActorField field) {
        return field == ActorField.AREA_ID ? "area" : field.column();
    }

    public Optional<Placement> find(UUID id) {
        return jdbc.sql("""
                        select id, actor_id, latitude_before, longitude_before, area_before, by_hand_before,
                          latitude_after, longitude_after, area_after, doubt_id
                        from registry_placements where id = :id
                        """)
                .param("id", id)
                .query(Row.each(Placements::placement))
                .optional();
    }

    private static Placement placement(Row row) throws SQLException {
        Set<String> byHand = Set.copyOf(row.texts("by_hand_before"));
        return new Placement(
                row.uuid("id"),
                row.id("actor_id", ActorId::new),
                sheet(row, "before"),
                sheet(row, "after"),
                FIELDS.stream()
                        .filter(field -> byHand.contains(field.column()))
                        .collect(Collectors.toSet()),
                row.uuidOrNull("doubt_id"));
    }

    private static ActorSheet sheet(Row row, String when) throws SQLException {
        ActorSheet sheet = new ActorSheet(Map.of());
        for (ActorField field : FIELDS) {
            sheet = sheet.with(field, row.textOrNull(column(field) + "_" + when));
        }
        return sheet;
    }
}
