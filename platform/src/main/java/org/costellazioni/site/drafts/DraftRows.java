package org.costellazioni.site.drafts;

import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code site_drafts}: what was kept of forms, sealed. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as the database knows it: whose browser, who typed it, when, and what nobody reads here. */
    record Kept(UUID id, String browser, String author, byte[] sealed, Instant at) {}

    void insert(Kept draft) {
        jdbc.sql("""
                        insert into site_drafts (browser, id, author, sealed, kept_at)
                        values (:browser, :id, :author, :sealed, :at)
                        """)
                .param("browser", draft.browser())
                .param("id", draft.id())
                .param("author", draft.author())
                .param("sealed", draft.sealed())
                .param("at", draft.at())
                .update();
    }

    /** What a browser has kept since a moment, the newest first. */
    List<Kept> of(String browser, Instant since) {
        return jdbc.sql("""
                        select id, browser, author, sealed, kept_at from site_drafts
                        where browser = :browser and kept_at > :since order by kept_at desc, id desc
                        """)
                .param("browser", browser)
                .param("since", since)
                .query(Row.each(row -> new Kept(
                        row.uuid("id"),
                        row.text("browser"),
                        row.text("author"),
                        row.bytes("sealed"),
                        row.instant("kept_at"))))
                .list();
    }

    /** Forgets some of a browser's; answers how many were there. */
    int forget(String browser, Collection<UUID> ids) {
        return jdbc.sql("delete from site_drafts where browser = :browser and id = any(:ids)")
                .param("browser", browser)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Lets the oldest go until a browser and an author have no more than the bounds allow. */
    void trim(String browser, String author, int mostOfBrowser, int mostOfAuthor) {
        jdbc.sql("""
                        delete from site_drafts where id in (
                          select id from (
                            select id, row_number() over (order by kept_at desc, id desc) as place
                            from site_drafts where browser = :browser) as own
                          where place > :browserBound
                          union all
                          select id from (
                            select id, row_number() over (order by kept_at desc, id desc) as place
                            from site_drafts where author = :author) as own
                          where place > :authorBound)
                        """)
                .param("browser", browser)
                .param("author", author)
                .param("browserBound", mostOfBrowser)
                .param("authorBound", mostOfAuthor)
                .update();
    }

    /** Lets the oldest of the territory go until all together stay within the bounds. */
    void trimAll(int most, long mostBytes) {
        jdbc.sql("""
                        delete from site_drafts where id in (
                          select id from (
                            select id, row_number() over newest as place,
                              sum(octet_length(sealed)) over newest as bytes
                            from site_drafts window newest as (order by kept_at desc, id desc)) as own
                          where place > :most or bytes > :bytes)
                        """).param("most", most).param("bytes", mostBytes).update();
    }

    /** Forgets what is older than a moment. */
    int sweep(Instant before) {
        return jdbc.sql("delete from site_drafts where kept_at <= :before")
                .param("before", before)
                .update();
    }
}
