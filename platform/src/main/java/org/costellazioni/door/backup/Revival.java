package org.costellazioni.door.backup;

import org.costellazioni.database.DataFolder;
import org.costellazioni.mail.server.MailServerFile;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a copy that is put back does about its own past. */
public enum Revival {

    /** It takes up where it was: for a city whose former server is gone. */
    AS_IT_WAS,

    /**
     * Nothing of what was under way when it was made goes on: letters that waited never leave, whoever was
     * signed in is not, one-time links end, and no new letter leaves before somebody says so. So a copy that
     * is only tried writes to nobody.
     */
    QUIET;

    /** Tables may be those of an older version: what is not there yet has nothing to say. */
    private static final String SILENCE = """
            do $silence$
            begin
              if to_regclass('spring_session') is not null then
                delete from spring_session;
              end if;
              if to_regclass('mail_messages') is not null then
                update mail_messages set next_attempt_at = null, text = null
                where next_attempt_at is not null;
              end if;
              if to_regclass('upkeep_links') is not null then
                delete from upkeep_links where purpose like 'people.%';
              end if;
              if to_regclass('people_links') is not null then
                delete from people_links;
              end if;
            end
            $silence$
            """;

    /** @param connection a superuser’s, on the copy’s database before anybody else is */
    void prepare(DataFolder folder, Connection connection) throws IOException, SQLException {
        if (this == QUIET) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(SILENCE);
            }
            MailServerFile.in(folder.path()).hold();
        }
    }
}
