package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.lists.HistoryEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seats beside the one of the sheet, in {@code registry_seats}, each coming and going with its change. */
@Repository
public class SeatRows {

    /** What the history calls a further seat where it names a field. */
    static final String CHANGE = HistoryEntry.SEAT;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a seat, and to the actor's history that it came. */
    public void add(ActorId actor, UUID seat, ActorSheet where, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        with added as (
                          insert into registry_seats (id, actor_id, address, postal_code, municipality,
                            latitude, longitude, is_home, area_id, recorded_at)
                          values (:seat, :actor, :address, :postal_code, :municipality,
                            cast(:latitude as double precision), cast(:longitude as double precision),
                            :home, cast(:area_id as uuid), :at)
                          returning id, actor_id)
                        insert into registry_actor_changes
                          (id, actor_id, field, after, changed_at, changed_by, change_source)
                        select :change, actor_id, :field, id::text, :at, :by, 'desk' from added
                        """)
                .param("seat", seat)
                .param("actor", actor)
                .param("address", where.text(ActorField.ADDRESS).orElseThrow())
                .param("postal_code", text(where, ActorField.POSTAL_CODE))
                .param("municipality", text(where, ActorField.MUNICIPALITY))
                .param("latitude", text(where, ActorField.LATITUDE))
                .param("longitude", text(where, ActorField.LONGITUDE))
                .param("home", where.has(ActorField.SEAT_IS_HOME))
                .param("area_id", text(where, ActorField.AREA_ID))
                .param("change", TimeOrderedIds.next())
                .param("field", CHANGE)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private static @Nullable String text(ActorSheet where, ActorField field) {
        return where.fields().get(field);
    }

    /** Ends a seat of the actor's; answers whether it was still there. */
    public boolean remove(ActorId actor, UUID seat, Instant at, @Nullable PersonId by) {
        return jdbc.sql("""
                                with gone as (
                                  update registry_seats set removed_at = :at
                                  where id = :seat and actor_id = :actor and removed_at is null
                                  returning id, actor_id)
                                insert into registry_actor_changes
                                  (id, actor_id, field, before, changed_at, changed_by, change_source)
                                select :change, actor_id, :field, id::text, :at, :by, 'desk' from gone
                                """)
                        .param("seat", seat)
                        .param("actor", actor)
                        .param("change", TimeOrderedIds.next())
                        .param("field", CHANGE)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Brings a removed seat back, and to the actor's history that it came; false when it is there. */
    public boolean restore(UUID seat, Instant at, @Nullable PersonId by) {
        return jdbc.sql("""
                                with back as (
                                  update registry_seats set removed_at = null
                                  where id = :seat and removed_at is not null
                                  returning id, actor_id)
                                insert into registry_actor_changes
                                  (id, actor_id, field, after, changed_at, changed_by, change_source)
                                select :change, actor_id, :field, id::text, :at, :by, 'desk' from back
                                """)
                        .param("seat", seat)
                        .param("change", TimeOrderedIds.next())
                        .param("field", CHANGE)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }

    /** Whose seat it is, or was. */
    public Optional<ActorId> actor(UUID seat) {
        return jdbc.sql("select actor_id from registry_seats where id = :seat")
                .param("seat", seat)
                .query(Row.each(row -> row.id("actor_id", ActorId::new)))
                .optional();
    }

    /** Those of an actor in the order in which they were added, removed ones too. */
    public List<ActorView.Seat> of(ActorId actor) {
        return jdbc.sql("""
                        select s.*, area.name as area_name from registry_seats s
                        left join registry_areas area
                          on area.territory_id = s.territory_id and area.id = s.area_id
                        where s.actor_id = :actor order by s.recorded_at, s.id
                        """)
                .param("actor", actor)
                .query(Row.each(SeatRows::seat))
                .list();
    }

    /** A seat that is somewhere, and in no area yet. */
    public record Located(UUID id, double latitude, double longitude) {}

    public List<Located> withoutArea() {
        return jdbc.sql("""
                        select id, latitude, longitude from registry_seats
                        where area_id is null and removed_at is null
                          and latitude is not null and longitude is not null
                        """)
                .query(Row.each(row -> new Located(
                        row.uuid("id"), row.decimal("latitude"), row.decimal("longitude"))))
                .list();
    }

    /** Those of all actors that are somewhere and no home, in the order in which they were added. */
    public List<Sky.Seat> onMap() {
        return jdbc.sql("""
                        select actor_id, latitude, longitude from registry_seats
                        where removed_at is null and not is_home
                          and latitude is not null and longitude is not null
                        order by recorded_at, id
                        """)
                .query(Row.each(row -> new Sky.Seat(
                        row.uuid("actor_id"), row.decimal("latitude"), row.decimal("longitude"))))
                .list();
    }

    public void place(UUID seat, UUID area) {
        jdbc.sql("update registry_seats set area_id = :area where id = :seat and area_id is null")
                .param("seat", seat)
                .param("area", area)
                .update();
    }

    private static ActorView.Seat seat(Row row) throws SQLException {
        EnumMap<ActorField, String> where = new EnumMap<>(ActorField.class);
        for (ActorField field : ActorView.Seat.FIELDS) {
            String text = field == ActorField.SEAT_IS_HOME
                    ? String.valueOf(row.flag("is_home"))
                    : row.textOrNull(field.column());
            if (text != null) {
                where.put(field, text);
            }
        }
        return new ActorView.Seat(
                row.uuid("id"),
                new ActorSheet(where),
                row.textOrNull("area_name"),
                row.instantOrNull("removed_at") != null);
    }
}
