package org.costellazioni.registry.store;

import org.costellazioni.registry.ActorLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;

/** Counts and latest arrivals: what the home page says of the registry. */
@Repository
public class FigureRows {

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long actors() {
        return jdbc.sql("select count(*) from registry_actors where merged_into is null")
                .query(Long.class)
                .single();
    }

    /** Public ties that began on the day or after. */
    public long tiesFormedSince(LocalDate day) {
        return jdbc.sql("""
                        select count(*) from registry_ties
                        where public and withdrawn_at is null and lower(period) >= :day
                        """).param("day", day).query(Long.class).single();
    }

    /** Actors that entered the registry last. */
    public List<ActorLine> newcomers(int most) {
        return jdbc.sql("select " + ActorReading.LINE + " from registry_actors a"
                        + ActorReading.WITH_AREA
                        + """
                        where a.merged_into is null order by a.recorded_at desc, a.id limit :most
                        """)
                .param("most", most)
                .query(ActorReading::line)
                .list();
    }
}
