package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.RejectedRow;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.TieRow;
import org.costellazioni.intake.rules.TieRowReader;
import org.costellazioni.intake.rules.TieRowReader.Reading;
import org.costellazioni.intake.store.RowOutcome;
import org.costellazioni.intake.store.RowOutcome.End;
import org.costellazioni.intake.store.Sighting;
import org.costellazioni.intake.store.Sightings;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes rows of a file of ties; in a file of networks the network is made when it is not there yet. */
final class TieTaker implements RowTaker {

    private final ImportView view;
    private final TieRowReader reader;
    private final Memberships memberships;
    private final Sightings sightings;
    private final Ties.Kinds kinds;
    private @Nullable ActorDirectory whom;

    TieTaker(
            ImportView view,
            TieRowReader reader,
            Memberships memberships,
            Sightings sightings,
            Ties.Kinds kinds) {
        this.view = view;
        this.reader = reader;
        this.memberships = memberships;
        this.sightings = sightings;
        this.kinds = kinds;
    }

    /** A row whose two actors are known, and the key under which its source speaks of the tie. */
    private record PendingRow(
            Cells cells, TieRow row, ActorId from, ActorId to, TieKind.Code kind) {

        String key() {
            return key(kind);
        }

        String key(TieKind.Code code) {
            return code + "|" + from + "|" + to + "|" + row.since();
        }
    }

    @Override
    public Ready ready(List<SourceRow> rows) {
        return () -> take(rows);
    }

    private Chunk take(List<SourceRow> rows) {
        Chunk chunk = new Chunk();
        List<PendingRow> told = new ArrayList<>();
        for (Cells cells : chunk.readable(rows)) {
            switch (reader.read(cells)) {
                case Reading.Refused refused -> chunk.reject(refused.rejection(), cells.values());
                case Reading.Understood understood -> resolve(cells, understood.row(), chunk, told);
            }
        }
        List<String> keys = told.stream().flatMap(this::keys).toList();
        ChunkRun round = new ChunkRun(chunk, sightings.of(source(), keys));
        told.forEach(one -> take(one, round));
        record(round);
        sightings.save(source(), List.copyOf(round.toSave.values()));
        return chunk;
    }

    /** The key of today, then those of before other kinds were joined into the tie's. */
    private Stream<String> keys(PendingRow one) {
        List<TieKind.Code> former = kinds.find(one.kind()).map(TieKind::former).orElse(List.of());
        return Stream.concat(Stream.of(one.key()), former.stream().map(one::key));
    }

    /** A chunk on its way. */
    private static final class ChunkRun {
        private final Chunk chunk;
        private final Map<String, Sighting> seen;
        private final Map<String, Sighting> toSave = new HashMap<>();
        private final Map<String, Offered> offered = new LinkedHashMap<>();

        ChunkRun(Chunk chunk, Map<String, Sighting> seen) {
            this.chunk = chunk;
            this.seen = new HashMap<>(seen);
        }

        void remember(PendingRow one, Sighting now) {
            seen.put(one.key(), now);
            toSave.put(one.key(), now);
        }
    }

    /** A tie that waits to be recorded with its neighbors. */
    private record Offered(PendingRow told, Proof proof) {}

    private String source() {
        return view.request().kind().code();
    }

    private void resolve(Cells cells, TieRow row, Chunk chunk, List<PendingRow> told) {
        if (whom == null) {
            whom = memberships.whom();
        }
        boolean network = view.request().kind() == ImportKind.NETWORKS;
        List<ActorId> from = whom.named(row.from());
        List<ActorId> to = network
                ? List.of(memberships.network(row.to(), whom, view, cells.line(), chunk))
                : whom.named(row.to());
        for (int end = 0; end < 2; end++) {
            int found = (end == 0 ? from : to).size();
            if (found != 1) {
                RejectReason reason =
                        found == 0 ? RejectReason.UNKNOWN_ACTOR : RejectReason.AMBIGUOUS_ACTOR;
                reject(cells, chunk, reason, end == 0 ? row.from() : row.to());
                return;
            }
        }
        if (from.getFirst().equals(to.getFirst())) {
            reject(cells, chunk, RejectReason.SAME_ACTOR);
            return;
        }
        TieKind.Code kind = network ? TieKind.Code.MEMBER_OF : code(row.kind());
        told.add(new PendingRow(cells, row, from.getFirst(), to.getFirst(), kind));
    }

    private void take(PendingRow one, ChunkRun round) {
        if (round.offered.containsKey(one.key())) {
            record(round);
        }
        Sighting before = keys(one)
                .map(round.seen::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean here = before != null && before.importId().equals(view.id());
        boolean same = before != null && before.fingerprint().equals(one.row().content());
        if (here && !same) {
            String line = Long.toString(Objects.requireNonNull(before).line());
            reject(one.cells(), round.chunk, RejectReason.CODE_TWICE, name(one), line, line(one));
        } else if (!same) {
            round.offered.put(one.key(), new Offered(one, proof(one, before)));
        } else {
            round.chunk.end(RowOutcome.of(one.cells().line(), End.UNCHANGED, name(one)));
            if (!here) {
                round.remember(one, sighting(one, proof(one, before)));
            }
        }
    }

    private static String name(PendingRow one) {
        return one.row().from() + " – " + one.row().to();
    }

    private Sighting sighting(PendingRow one, Proof proof) {
        return new Sighting(
                one.key(),
                one.from(),
                one.row().content(),
                proof.path() + "\n" + proof.label(),
                view.id(),
                one.cells().line());
    }

    private static String line(PendingRow one) {
        return Long.toString(one.cells().line());
    }

    /** Records what was offered, all at once. */
    private void record(ChunkRun round) {
        List<Offered> offered = List.copyOf(round.offered.values());
        round.offered.clear();
        if (offered.isEmpty()) {
            return;
        }
        List<Registration.Result> results = memberships
                .ties()
                .record(
                        offered.stream().map(TieTaker::draft).toList(),
                        Memberships.source(view),
                        view.by());
        for (int i = 0; i < results.size(); i++) {
            count(offered.get(i), results.get(i), round);
        }
    }

    private void count(Offered one, Registration.Result result, ChunkRun round) {
        round.chunk.mark(one.told().cells().line(), result);
        String name = name(one.told());
        long line = one.told().cells().line();
        switch (result.state()) {
            case ACCEPTED -> round.chunk.end(RowOutcome.of(line, End.ACCEPTED, name));
            case UPDATED -> round.chunk.end(RowOutcome.of(line, End.UPDATED, name));
            case UNCHANGED -> round.chunk.end(RowOutcome.of(line, End.UNCHANGED, name));
            case REFUSED ->
                round.chunk.reject(RejectedRow.of(
                        one.told().cells(), Objects.requireNonNull(result.refusal())));
        }
        if (result.state() != Registration.State.REFUSED) {
            round.remember(one.told(), sighting(one.told(), one.proof()));
        }
    }

    private static Ties.Draft draft(Offered offered) {
        PendingRow one = offered.told();
        return new Ties.Draft(
                one.kind(),
                one.from(),
                one.to(),
                one.row().role().isEmpty() ? null : one.row().role(),
                one.row().since(),
                one.row().until(),
                one.row().weight(),
                offered.proof(),
                !one.row().reserved());
    }

    /** What the row names as its proof; else the row itself, the first one that told of the tie. */
    private Proof proof(PendingRow one, @Nullable Sighting before) {
        String named = one.row().proof();
        if (named.matches("https?://\\S+")) {
            return new Proof(Proof.Kind.DOCUMENT, named, named);
        }
        if (named.matches("/\\S*")) {
            return Proof.page(named, named);
        }
        Proof row = Memberships.proof(view, one.cells().line());
        String[] first = before == null ? new String[0] : before.content().split("\n", 2);
        String path =
                first.length == 2 && first[0].startsWith("/importazioni/") ? first[0] : row.path();
        String label = first.length == 2 && path.equals(first[0]) ? first[1] : row.label();
        return new Proof(Proof.Kind.FILE_ROW, path, named.isEmpty() ? label : named);
    }

    private static void reject(Cells cells, Chunk chunk, RejectReason reason, String... arguments) {
        chunk.reject(
                Rejection.of(cells.line(), cells.original(), reason, arguments), cells.values());
    }

    /** The code of the kind that the words name; a file that does not say tells of partners. */
    private TieKind.Code code(String written) {
        return written.isBlank()
                ? TieKind.Code.PARTNER_OF
                : kinds.named(written)
                        .map(TieKind::code)
                        .orElseGet(() -> new TieKind.Code(written.strip()));
    }
}
