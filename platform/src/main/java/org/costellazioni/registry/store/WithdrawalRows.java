package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.withdrawals.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Actors that were taken out of the registry. Such a one is merged into itself, so that whatever asks for
 * actors that are there asks as before; its address becomes free and is remembered with the reason.
 */
@Repository
public class WithdrawalRows {

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(UUID actor, Standing standing) {}

    /** Those of the actors that cannot simply go, locked until the transaction ends. */
    public Map<UUID, Standing> standing(Collection<UUID> actors) {
        jdbc.sql("select id from registry_actors where id = any(:ids) order by id for update")
                .param("ids", actors.toArray(UUID[]::new))
                .query(row -> {});
        Map<UUID, Standing> standing = new HashMap<>();
        jdbc.sql(STANDING)
                .param("ids", actors.toArray(UUID[]::new))
                .query(Row.each(
                        row -> new Found(row.uuid("id"), row.one("standing", Standing.class))))
                .list()
                .forEach(found -> standing.put(found.actor(), found.standing()));
        return standing;
    }

    private static final String STANDING = """
            select id, standing from (select a.id, case
              when a.merged_into = a.id then 'GONE'
              when a.merged_into is not null or exists (select from registry_actors m
                where m.merged_into = a.id) then 'MERGER'
              when a.edited_fields <> '{}'
                or exists (select from registry_seats s where s.actor_id = a.id)
                or exists (select from registry_confirmations c where c.actor_id = a.id)
                then 'PERSON'
              when exists (select from registry_twin_candidates c
                  where c.first_id = a.id and c.decision is not null)
                or exists (select from registry_twin_candidates c
                  where c.second_id = a.id and c.decision is not null) then 'DECISION'
              when exists (select from registry_ties t where t.source_id = a.id
                  and t.withdrawn_at is null and t.record_source not like 'import:%')
                or exists (select from registry_ties t where t.target_id = a.id
                  and t.withdrawn_at is null and t.record_source not like 'import:%') then 'TIE'
              when exists (select from registry_ties t
                  where t.source_id = a.id and t.withdrawn_at is null)
                or exists (select from registry_ties t
                  where t.target_id = a.id and t.withdrawn_at is null) then 'LIST_TIE'
              end as standing
            from registry_actors a where a.id = any(:ids)) as judged
            where standing is not null
            """;

    /** Takes actors out of the registry and remembers their addresses. */
    public void withdraw(
            Collection<UUID> actors, String reason, @Nullable PersonId by, Instant at) {
        UUID[] ids = actors.toArray(UUID[]::new);
        jdbc.sql("""
                        insert into registry_withdrawals
                          (actor_id, slug, reason, withdrawn_by, withdrawn_at)
                        select id, slug, :reason, :by, :at from registry_actors
                        where id = any(:ids) and merged_into is null
                        """)
                .param("ids", ids)
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
        jdbc.sql("""
                        update registry_actors
                        set merged_into = id, slug = slug || '~' || id, version = version + 1
                        where id = any(:ids) and merged_into is null
                        """).param("ids", ids).update();
    }

    /** Why whoever had this address is not there any more: a message key, of the latest. */
    public Optional<String> reason(String slug) {
        return jdbc.sql("""
                        select reason from registry_withdrawals where slug = :slug
                        order by withdrawn_at desc, actor_id desc limit 1
                        """).param("slug", slug).query(String.class).optional();
    }

    /** Those of the themes that actors have. */
    public Set<String> themesInUse(Collection<String> themes) {
        return jdbc.sql("""
                        select asked.theme from unnest(cast(:themes as text[])) as asked (theme)
                        where exists (select from registry_actors a
                          where a.merged_into is null and a.themes @> array[asked.theme])
                        """)
                .param("themes", themes.toArray(String[]::new))
                .query(Row.each(row -> row.text("theme")))
                .set();
    }
}
