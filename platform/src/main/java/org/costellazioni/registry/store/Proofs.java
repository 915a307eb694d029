package org.costellazioni.registry.store;

import static java.util.stream.Collectors.toMap;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What proves ties, each kept once. */
@Repository
public class Proofs {

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proofs' identifiers, those not kept yet written first. */
    public Map<Proof, UUID> ids(List<Proof> proofs, Instant at) {
        UUID[] ids = proofs.stream().map(proof -> TimeOrderedIds.next()).toArray(UUID[]::new);
        String[] kinds = proofs.stream().map(proof -> proof.kind().name()).toArray(String[]::new);
        String[] paths = proofs.stream().map(Proof::path).toArray(String[]::new);
        String[] labels = proofs.stream().map(Proof::label).toArray(String[]::new);
        jdbc.sql("""
                        insert into registry_proofs (id, kind, path, label, recorded_at)
                        select t.*, :at
                        from unnest(:ids::uuid[], :kinds::text[], :paths::text[], :labels::text[])
                          as t (id, kind, path, label)
                        order by t.kind, t.path, t.label
                        on conflict (territory_id, kind, path, label) do nothing
                        """)
                .param("at", at)
                .param("ids", ids)
                .param("kinds", kinds)
                .param("paths", paths)
                .param("labels", labels)
                .update();
        return jdbc
                .sql("""
                        select p.id, p.kind as proof_kind, p.path, p.label
                        from unnest(:kinds::text[], :paths::text[], :labels::text[])
                          as t (kind, path, label)
                        join registry_proofs p
                          on p.kind = t.kind and p.path = t.path and p.label = t.label
                        """)
                .param("kinds", kinds)
                .param("paths", paths)
                .param("labels", labels)
                .query(Row.each(row -> new Kept(proof(row), row.uuid("id"))))
                .list()
                .stream()
                .collect(toMap(Kept::proof, Kept::id));
    }

    private record Kept(Proof proof, UUID id) {}

    static Proof proof(Row row) throws SQLException {
        return proof(row, "");
    }

    /** @param end what the columns' names end with, where a row has two */
    static Proof proof(Row row, String end) throws SQLException {
        return new Proof(
                row.one("proof_kind" + end, Proof.Kind.class),
                row.text("path" + end),
                row.text("label" + end));
    }
}
