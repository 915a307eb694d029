package org.costellazioni.files.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** The table {@code files_renditions}: pictures in smaller sizes; they go with the picture. */
@Repository
public class Renditions {

    private final JdbcClient jdbc;

    Renditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<byte[]> find(ContentId picture, int width) {
        return jdbc.sql("""
                        select bytes from files_renditions where content_id = :picture and width = :width
                        """)
                .param("picture", picture)
                .param("width", width)
                .query(byte[].class)
                .optional();
    }

    /** Keeps one; the one that is there already stays. */
    public void keep(ContentId picture, int width, byte[] bytes, Instant at) {
        jdbc.sql("""
                        insert into files_renditions (content_id, width, bytes, made_at)
                        select id, :width, :bytes, :at from files_contents where id = :picture
                        on conflict (territory_id, content_id, width) do nothing
                        """)
                .param("picture", picture)
                .param("width", width)
                .param("bytes", bytes)
                .param("at", at)
                .update();
    }
}
