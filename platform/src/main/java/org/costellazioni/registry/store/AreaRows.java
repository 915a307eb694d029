package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.rules.Polygons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Areas in {@code registry_areas}. */
@Repository
public class AreaRows {

    private final JdbcClient jdbc;

    AreaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an area: new, changed or the same as before. */
    public enum Stored {
        INSERTED,
        UPDATED,
        SAME
    }

    /** Stores the area under its layer and code. */
    public Stored put(Area area, Polygons.Box box, Instant at) {
        List<Boolean> inserted = jdbc.sql("""
                                insert into registry_areas
                                  (id, layer, code, name, geometry, west, south, east, north, recorded_at)
                                values (:id, :layer, :code, :name, :geometry,
                                  :west, :south, :east, :north, :at)
                                on conflict (territory_id, layer, code) do update
                                set name = excluded.name, geometry = excluded.geometry,
                                  west = excluded.west, south = excluded.south,
                                  east = excluded.east, north = excluded.north
                                where (registry_areas.name, registry_areas.geometry)
                                  is distinct from (excluded.name, excluded.geometry)
                                returning xmax = 0
                                """)
                .param("id", area.id())
                .param("layer", area.layer())
                .param("code", area.code())
                .param("name", area.name())
                .param("geometry", area.geometry())
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .param("at", at)
                .query((row, number) -> row.getBoolean(1))
                .list();
        if (inserted.isEmpty()) {
            return Stored.SAME;
        }
        return inserted.getFirst() ? Stored.INSERTED : Stored.UPDATED;
    }

    /** The area under a layer and code. */
    public Optional<Area> find(String layer, String code) {
        return jdbc.sql("""
                        select id, layer, code, name, geometry from registry_areas
                        where layer = :layer and code = :code
                        """)
                .param("layer", layer)
                .param("code", code)
                .query(Row.each(AreaRows::area))
                .optional();
    }

    public Optional<Area> find(UUID id) {
        return jdbc.sql("""
                        select id, layer, code, name, geometry from registry_areas where id = :id
                        """).param("id", id).query(Row.each(AreaRows::area)).optional();
    }

    /** Whether somebody was put there by a person or by a list, and not by a place on the map. */
    public boolean chosen(UUID area) {
        return jdbc.sql("""
                        select exists (select from registry_actors
                          where area_id = :area and merged_into is null
                            and (latitude is null or edited_fields @> array['area_id']))
                        """).param("area", area).query(Boolean.class).single();
    }

    /** Takes out of an area whoever is there only by a place on the map. */
    public void clear(UUID area) {
        jdbc.sql("""
                        update registry_actors set area_id = null
                        where area_id = :area and latitude is not null
                          and not edited_fields @> array['area_id']
                        """).param("area", area).update();
        jdbc.sql("""
                        update registry_seats set area_id = null
                        where area_id = :area and latitude is not null
                        """).param("area", area).update();
    }

    /** Takes an area away that nobody is in any more. */
    public void delete(UUID area) {
        jdbc.sql("update registry_actors set area_id = null where area_id = :area")
                .param("area", area)
                .update();
        jdbc.sql("update registry_seats set area_id = null where area_id = :area")
                .param("area", area)
                .update();
        jdbc.sql("delete from registry_areas where id = :area")
                .param("area", area)
                .update();
    }

    public List<Area> all() {
        return jdbc.sql(
                        "select id, layer, code, name, geometry from registry_areas order by layer, name")
                .query(Row.each(AreaRows::area))
                .list();
    }

    /** Areas without their borders, which may be long. */
    public List<Area> names() {
        return jdbc.sql("select id, layer, code, name, '' as geometry from registry_areas"
                        + " order by layer, name")
                .query(Row.each(AreaRows::area))
                .list();
    }

    /** A seat whose area follows from its coordinates. */
    public record Seat(ActorId actor, double latitude, double longitude) {}

    /** Seats with coordinates whose area nobody has chosen by hand. */
    public List<Seat> locatedSeats() {
        return jdbc.sql("""
                        select id, latitude, longitude from registry_actors
                        where latitude is not null and longitude is not null and merged_into is null
                          and not edited_fields @> array['area_id']
                        """)
                .query(Row.each(row -> new Seat(
                        row.id("id", ActorId::new),
                        row.decimal("latitude"),
                        row.decimal("longitude"))))
                .list();
    }

    /** Puts the seats' actors into the areas, position by position. */
    public void place(List<ActorId> actors, List<UUID> areas) {
        jdbc.sql("""
                        update registry_actors a set area_id = p.area
                        from unnest(:actors::uuid[], :areas::uuid[]) as p(actor, area)
                        where a.id = p.actor and a.area_id is distinct from p.area
                        """)
                .param("actors", Identifier.values(actors))
                .param("areas", areas.toArray(UUID[]::new))
                .update();
    }

    private static Area area(Row row) throws SQLException {
        return new Area(
                row.uuid("id"),
                row.text("layer"),
                row.text("code"),
                row.text("name"),
                row.text("geometry"));
    }
}
