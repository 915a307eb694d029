package org.costellazioni.site.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.site.lists.SavedFilter.Follow;
import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code site_saved_filters} and {@code site_follows}. */
@Repository
public class SavedFilters {

    private static final String SELECT = """
            select f.id, f.person_id, f.name, f.path, f.query,
              w.rhythm, w.told_until, w.next_at, w.site
            from site_saved_filters f
            left join site_follows w on w.territory_id = f.territory_id and w.filter_id = f.id
            """;

    private final JdbcClient jdbc;

    SavedFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody saved of one list, by name. */
    public List<SavedFilter> of(PersonId person, String path) {
        return jdbc.sql(SELECT + "where f.person_id = :person and f.path = :path order by f.name")
                .param("person", person)
                .param("path", path)
                .query(Row.each(SavedFilters::saved))
                .list();
    }

    /** Everything that somebody saved, by list and name. */
    public List<SavedFilter> of(PersonId person) {
        return jdbc.sql(SELECT + "where f.person_id = :person order by f.path, f.name")
                .param("person", person)
                .query(Row.each(SavedFilters::saved))
                .list();
    }

    /** One of somebody's own. */
    public Optional<SavedFilter> of(PersonId person, UUID id) {
        return jdbc.sql(SELECT + "where f.person_id = :person and f.id = :id")
                .param("person", person)
                .param("id", id)
                .query(Row.each(SavedFilters::saved))
                .optional();
    }

    /** How many, of anybody, ask the list for this, {@code tema=casa}. */
    public int count(String path, String asked) {
        return jdbc.sql("""
                        select count(*)::int from site_saved_filters
                        where path = :path and :asked = any(string_to_array(query, '&'))
                        """)
                .param("path", path)
                .param("asked", asked)
                .query(Integer.class)
                .single();
    }

    /** Keeps a new one; false when the person has one of that name for the list. */
    public boolean insert(SavedFilter filter, Instant at) {
        return jdbc.sql("""
                                insert into site_saved_filters (id, person_id, name, path, query, saved_at)
                                values (:id, :person, :name, :path, :query, :at)
                                on conflict (territory_id, person_id, path, name) do nothing
                                """)
                        .param("id", filter.id())
                        .param("person", filter.person())
                        .param("name", filter.name())
                        .param("path", filter.path())
                        .param("query", filter.query())
                        .param("at", at)
                        .update()
                == 1;
    }

    public boolean delete(PersonId person, UUID id) {
        return jdbc.sql("delete from site_saved_filters where person_id = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Everything that somebody saved, with its letters; answers how many. */
    public int deleteAll(PersonId person) {
        return jdbc.sql("delete from site_saved_filters where person_id = :person")
                .param("person", person)
                .update();
    }

    /** Begins to follow, or changes how: what was told already is not told again. */
    public void follow(UUID id, Follow follow) {
        jdbc.sql("""
                        insert into site_follows (filter_id, rhythm, site, told_until, next_at)
                        values (:id, :rhythm, :site, :since, :next)
                        on conflict (territory_id, filter_id) do update
                        set rhythm = excluded.rhythm, site = excluded.site, next_at = excluded.next_at
                        """)
                .param("id", id)
                .param("rhythm", follow.rhythm())
                .param("site", follow.site())
                .param("since", follow.since())
                .param("next", follow.next())
                .update();
    }

    public boolean unfollow(UUID id) {
        return jdbc.sql("delete from site_follows where filter_id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The one whose letter has been due for longest; nobody else gets it until the transaction ends. */
    public Optional<SavedFilter> due(Instant now) {
        return jdbc.sql("""
                        select f.id, f.person_id, f.name, f.path, f.query,
                          w.rhythm, w.told_until, w.next_at, w.site
                        from site_follows w
                        join site_saved_filters f on f.territory_id = w.territory_id and f.id = w.filter_id
                        where w.next_at <= :now
                        order by w.next_at, w.filter_id limit 1 for update of w skip locked
                        """)
                .param("now", now)
                .query(Row.each(SavedFilters::saved))
                .optional();
    }

    /** Says up to when everything was told, and when the next letter is due. */
    public void told(UUID id, Instant until, Instant next) {
        jdbc.sql("""
                        update site_follows set told_until = :until, next_at = :next
                        where filter_id = :id
                        """).param("id", id).param("until", until).param("next", next).update();
    }

    /** Keeps the hash of a link that stops the letters; those of before the moment no longer work. */
    public void link(UUID id, byte[] hash, Instant at, Instant forgotten) {
        jdbc.sql("delete from site_follow_links where filter_id = :id and made_at < :forgotten")
                .param("id", id)
                .param("forgotten", forgotten)
                .update();
        jdbc.sql(
                        "insert into site_follow_links (hash, filter_id, made_at) values (:hash, :id, :at)")
                .param("hash", hash)
                .param("id", id)
                .param("at", at)
                .update();
    }

    /** The followed filter that the link of this hash stops. */
    public Optional<SavedFilter> linked(byte[] hash) {
        return jdbc.sql(SELECT + """
                        join site_follow_links l on l.territory_id = f.territory_id and l.filter_id = f.id
                        where l.hash = :hash
                        """)
                .param("hash", hash)
                .query(Row.each(SavedFilters::saved))
                .optional();
    }

    private static SavedFilter saved(Row row) throws SQLException {
        Optional<Rhythm> rhythm = row.oneIfAny("rhythm", Rhythm.class);
        return new SavedFilter(
                row.uuid("id"),
                row.id("person_id", PersonId::new),
                row.text("name"),
                row.text("path"),
                row.text("query"),
                rhythm.isEmpty()
                        ? null
                        : new Follow(
                                rhythm.get(),
                                row.instant("told_until"),
                                row.instant("next_at"),
                                row.text("site")));
    }
}
