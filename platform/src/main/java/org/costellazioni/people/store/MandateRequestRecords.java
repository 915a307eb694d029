package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.RowFilter;
import org.costellazioni.people.functions.Sight;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests to act for an actor of the territory at hand, and their decisions. */
@Repository
public class MandateRequestRecords {

    private static final String REQUESTS = """
            select q.id, q.person_id, q.actor_id, q.kind, q.note, q.identification, q.requested_at
            from people_mandate_requests q
            """;

    private static final String WAITING = REQUESTS + """
            where not exists (select 1 from people_mandate_decisions d
              where d.territory_id = q.territory_id and d.request_id = q.id)
            """;

    private static final RowFilter DECIDED_BY = RowFilter.on("q.actor_id");

    private final JdbcClient jdbc;
    private final MovedRows moved;

    MandateRequestRecords(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /** A request that was decided, and how. */
    public record Decided(ActorId actor, MandateKind kind, boolean accepted, Instant at) {}

    public void insert(MandateRequest request) {
        jdbc.sql("""
                        insert into people_mandate_requests
                          (id, person_id, actor_id, kind, note, identification, requested_at)
                        values (:id, :person, :actor, :kind, :note, :identification, :at)
                        """)
                .param("id", request.id())
                .param("person", request.person())
                .param("actor", request.actor())
                .param("kind", request.kind())
                .param("note", request.note())
                .param("identification", request.identification())
                .param("at", request.requestedAt())
                .update();
    }

    /** Makes whoever else decides this request wait for this transaction's end. */
    public void lock(MandateRequestId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query(row -> {});
    }

    /**
     * Decides a request; false when it had been decided already.
     *
     * @param mandate the mandate that came of it; null when the request was rejected
     */
    public boolean decide(
            MandateRequestId request, @Nullable FunctionId mandate, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into people_mandate_decisions
                                  (request_id, mandate_id, decided_at, decided_by)
                                values (:request, :mandate, :at, :by)
                                on conflict do nothing
                                """)
                        .param("request", request)
                        .param("mandate", mandate)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The request, while nobody has decided it. */
    public Optional<MandateRequest> waiting(MandateRequestId id) {
        return jdbc.sql(WAITING + " and q.id = :id")
                .param("id", id)
                .query(Row.each(MandateRequestRecords::request))
                .optional();
    }

    /** A request, decided or not, about a thing that somebody looks after. */
    public Optional<MandateRequest> byId(MandateRequestId id, Sight sight) {
        return jdbc.sql(REQUESTS + "where q.id = :id and " + DECIDED_BY)
                .param("id", id)
                .params(sight.values())
                .query(Row.each(MandateRequestRecords::request))
                .optional();
    }

    public List<MandateRequest> waitingOf(PersonId person) {
        return jdbc.sql(WAITING + " and q.person_id = :person order by q.requested_at")
                .param("person", person)
                .query(Row.each(MandateRequestRecords::request))
                .list();
    }

    /** Those about the things that somebody looks after, the oldest first. */
    public List<MandateRequest> waitingFor(Sight sight) {
        return jdbc.sql(WAITING + " and " + DECIDED_BY + " order by q.requested_at")
                .params(sight.values())
                .query(Row.each(MandateRequestRecords::request))
                .list();
    }

    /** What others decided, after the moment, on a person's own requests. */
    public List<Decided> decidedSince(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select q.actor_id, q.kind, d.mandate_id is not null as accepted, d.decided_at
                        from people_mandate_requests q
                        join people_mandate_decisions d
                          on d.territory_id = q.territory_id and d.request_id = q.id
                        where q.person_id = :person and d.decided_at > :moment and d.decided_by <> :person
                        order by d.decided_at desc
                        """)
                .param("person", person)
                .param("moment", moment)
                .query(Row.each(row -> new Decided(
                        row.id("actor_id", ActorId::new),
                        row.one("kind", MandateKind.class),
                        row.flag("accepted"),
                        row.instant("decided_at"))))
                .list();
    }

    /** Makes requests for an actor be for another. */
    public void move(UUID joining, ActorId gone, ActorId kept) {
        moved.move(
                joining,
                "people_mandate_requests",
                "update people_mandate_requests set actor_id = :kept where actor_id = :gone",
                Map.of("gone", gone, "kept", kept));
    }

    /** Empties what a person wrote in their requests; answers in how many. */
    public int emptyNotes(PersonId person) {
        return jdbc.sql("""
                        update people_mandate_requests set note = default
                        where person_id = :person and note <> ''
                        """).param("person", person).update();
    }

    private static MandateRequest request(Row row) throws SQLException {
        return new MandateRequest(
                row.id("id", MandateRequestId::new),
                row.id("person_id", PersonId::new),
                row.id("actor_id", ActorId::new),
                row.one("kind", MandateKind.class),
                row.text("note"),
                row.one("identification", IdentificationLevel.class),
                row.instant("requested_at"));
    }
}
