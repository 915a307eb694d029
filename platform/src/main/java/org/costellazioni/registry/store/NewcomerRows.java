package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** Who entered the registry last, for the home page. */
@Repository
public class NewcomerRows {

    private final JdbcClient jdbc;

    NewcomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<ActorLine> latest(int most) {
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
