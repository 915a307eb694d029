package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** Latest arrivals: what the home page says of the registry. */
@Repository
public class FigureRows {

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Actors that entered the registry last. */
    public List<ActorLine> newcomers(int most) {
        return jdbc.sql("select " + ActorReading.LINE + " from registry_actors a"
                        + ActorReading.WITH_AREA
                        + """
                        where a.merged_into is null order by a.recorded_at desc, a.id limit :most
                        """)
                .param("most", most)
                .query(Row.each(ActorReading::line))
                .list();
    }
}
