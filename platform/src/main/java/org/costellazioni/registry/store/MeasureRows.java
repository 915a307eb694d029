package org.costellazioni.registry.store;

import org.costellazioni.registry.TieKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;

/** How many there were on a day. */
@Repository
public class MeasureRows {

    private final JdbcClient jdbc;

    MeasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Actors written before the moment that were active on the day; of twins only one. */
    public long actors(LocalDate day, Instant before) {
        return jdbc.sql("""
                        select count(*) from registry_actors
                        where merged_into is null and recorded_at < :before
                          and (active_until is null or active_until >= :day)
                        """)
                .param("before", before)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Public ties that count and hold on the day. */
    public long ties(LocalDate day) {
        return jdbc.sql("""
                        select count(*) from registry_ties
                        where public and withdrawn_at is null and awaits is null
                          and period @> :day::date
                        """).param("day", day).query(Long.class).single();
    }

    /** Networks with a public member on the day. */
    public long networks(LocalDate day) {
        return jdbc.sql("""
                        select count(distinct t.target_id) from registry_ties t
                        join registry_actors n on n.territory_id = t.territory_id and n.id = t.target_id
                        where t.public and t.withdrawn_at is null and t.awaits is null
                          and t.period @> :day::date
                          and t.kind = :member and n.kind = 'network' and n.merged_into is null
                        """)
                .param("day", day)
                .param("member", TieKind.Code.MEMBER_OF.text())
                .query(Long.class)
                .single();
    }
}
