package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.Registration.Mark;
import org.costellazioni.registry.Registration.Written;
import org.costellazioni.registry.Ties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Ties as they stand, each as one text, so that one who changed them can take that back. */
@Repository
public class TieTexts {

    /** The two ends, the last day, the weight, the role; the role may hold anything. */
    private static final String TEXT = """
            concat_ws('|', t.source_id, t.target_id, coalesce((upper(t.period) - 1)::text, ''), t.weight,
              coalesce(t.role, ''))
            """;

    private static final int PARTS = 5;

    private final JdbcClient jdbc;

    TieTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tie that nobody has taken back. */
    public record State(UUID id, String text) {

        /** Its two ends. */
        public String ends() {
            return ends(text);
        }

        public static String ends(String text) {
            String[] parts = text.split("\\|", PARTS);
            return parts[0] + "|" + parts[1];
        }
    }

    private record At(int number, State state) {}

    /** The tie that each draft tells of, as it stands; null where there is none yet. */
    public List<@Nullable State> of(List<Ties.Draft> ties) {
        @Nullable State[] found = new State[ties.size()];
        if (!ties.isEmpty()) {
            jdbc.sql("""
                            select asked.number, t.id, %s as state
                            from unnest(:kinds::text[], :sources::uuid[], :targets::uuid[],
                              :since::text[], :proofKinds::text[], :paths::text[], :labels::text[])
                              with ordinality
                              as asked (kind, source, target, since, proof_kind, path, label, number)
                            join registry_proofs p on p.kind = asked.proof_kind
                              and p.path = asked.path and p.label = asked.label
                            join registry_ties t on t.kind = asked.kind and t.source_id = asked.source
                              and t.target_id = asked.target and t.proof_id = p.id
                              and coalesce(lower(t.period), '-infinity'::date)
                                = coalesce(asked.since::date, '-infinity'::date)
                            where t.withdrawn_at is null
                            """.formatted(TEXT))
                    .param("kinds", texts(ties, tie -> tie.kind().text()))
                    .param("sources", ids(ties, tie -> tie.source().value()))
                    .param("targets", ids(ties, tie -> tie.target().value()))
                    .param(
                            "since",
                            texts(
                                    ties,
                                    tie -> tie.from() == null
                                            ? null
                                            : tie.from().toString()))
                    .param("proofKinds", texts(ties, tie -> tie.proof().kind().name()))
                    .param("paths", texts(ties, tie -> tie.proof().path()))
                    .param("labels", texts(ties, tie -> tie.proof().label()))
                    .query(Row.each(row -> new At(row.number("number"), state(row))))
                    .list()
                    .forEach(at -> found[at.number() - 1] = at.state());
        }
        return Arrays.asList(found);
    }

    /** Those of the ties that nobody has taken back, locked until the transaction ends. */
    public Map<UUID, State> lock(Collection<UUID> ids) {
        Map<UUID, State> found = new HashMap<>();
        jdbc.sql("""
                        select t.id, %s as state from registry_ties t
                        where t.id = any(:ids) and t.withdrawn_at is null order by t.id for update
                        """.formatted(TEXT))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.each(TieTexts::state))
                .list()
                .forEach(state -> found.put(state.id(), state));
        return found;
    }

    /** Takes ties back that a list told by mistake; they stay in the table. */
    public void withdraw(Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                        update registry_ties set withdrawn_at = :at
                        where id = any(:ids) and withdrawn_at is null
                        """).param("at", at).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** Gives ties the last day, the weight and the role of a state again. */
    public void restore(Collection<State> states) {
        for (State state : states) {
            String[] parts = state.text().split("\\|", PARTS);
            jdbc.sql("""
                            update registry_ties
                            set period = daterange(lower(period), cast(nullif(:until, '') as date), '[]'),
                              weight = cast(:weight as int), role = nullif(:role, '')
                            where id = :id
                            """)
                    .param("until", parts[2])
                    .param("weight", parts[3])
                    .param("role", parts[4])
                    .param("id", state.id())
                    .update();
        }
    }

    /** The mark that the telling of a tie leaves. */
    static Written written(TieRows.Stored stored, @Nullable State before, State now) {
        return switch (stored) {
            case INSERTED -> new Written(Mark.TIE_MADE, now.id(), null, null, now.text());
            case UPDATED ->
                new Written(
                        Mark.TIE_CHANGED,
                        now.id(),
                        null,
                        before == null ? now.text() : before.text(),
                        now.text());
            case SAME -> new Written(Mark.TIE_SAID, now.id(), null, null, null);
        };
    }

    private static State state(Row row) throws SQLException {
        return new State(row.uuid("id"), row.text("state"));
    }

    private static @Nullable String[] texts(
            List<Ties.Draft> ties, Function<Ties.Draft, @Nullable String> value) {
        return ties.stream().map(value).toArray(String[]::new);
    }

    private static UUID[] ids(List<Ties.Draft> ties, Function<Ties.Draft, UUID> value) {
        return ties.stream().map(value).toArray(UUID[]::new);
    }
}
