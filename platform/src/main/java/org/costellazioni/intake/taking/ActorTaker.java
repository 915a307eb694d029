package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.RejectedRow;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ActorRowReader;
import org.costellazioni.intake.rules.ActorRowReader.Reading;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.NameIndex;
import org.costellazioni.intake.store.RowOutcome;
import org.costellazioni.intake.store.RowOutcome.End;
import org.costellazioni.intake.store.Sighting;
import org.costellazioni.intake.store.UndecidedRows;
import org.costellazioni.intake.store.Write;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Registration;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes rows of a list of actors. A row whose source says the same as last time is left; one with a
 * fiscal code goes to the registry; one without is compared by name, and waits for a person when it is
 * likely to mean somebody who is already there.
 */
final class ActorTaker implements RowTaker {

    private static final int MOST_CANDIDATES = 5;

    private final ImportView view;
    private final ActorFormat format;
    private final ActorRowReader reader;
    private final ActorTaking taking;
    private final Registration.Source source;
    private @Nullable NameIndex names;

    ActorTaker(ImportView view, ActorFormat format, ActorRowReader reader, ActorTaking taking) {
        this.view = view;
        this.format = format;
        this.reader = reader;
        this.taking = taking;
        this.source = new Registration.Source("import:" + view.id(), format.overwrites(), false);
    }

    /** A row that could be read, with its cells in case it is rejected after all. */
    private record PendingRow(Cells cells, ActorRow row, String key, String fingerprint) {}

    /** A chunk on its way. */
    private final class ChunkRun {
        private final Chunk chunk = new Chunk();
        private final Map<String, Sighting> seen;
        private final Map<String, Sighting> inThisFile = new HashMap<>();
        private final Map<String, Sighting> toSave = new HashMap<>();
        private final Sheets.Writer sheets =
                taking.sheets().writer(view.request().terms(), taking.meanings(view.id()));
        private final List<Memberships.Joining> joinings = new ArrayList<>();
        private boolean renamed;

        private ChunkRun(Map<String, Sighting> seen) {
            this.seen = seen;
            seen.values().stream()
                    .filter(sighting -> sighting.importId().equals(view.id()))
                    .forEach(sighting -> inThisFile.put(sighting.key(), sighting));
        }

        private void remember(PendingRow told, ActorId actor) {
            Sighting sighting = new Sighting(
                    told.key(),
                    actor,
                    told.fingerprint(),
                    told.row().besides(),
                    view.id(),
                    told.row().line());
            inThisFile.put(told.key(), sighting);
            toSave.put(told.key(), sighting);
        }

        private void end(PendingRow told, End end, @Nullable ActorId actor) {
            UUID whom = actor == null ? null : actor.value();
            chunk.end(RowOutcome.ofActor(told.row().line(), end, whom));
        }

        private void count(PendingRow told, Registration.Result result) {
            if (result.actor() != null) {
                remember(told, result.actor());
            }
            chunk.mark(told.row().line(), result);
            join(told, result, this);
            boolean described = describe(told, result, this);
            switch (result.state()) {
                case ACCEPTED -> end(told, End.ACCEPTED, result.actor());
                case UPDATED -> {
                    end(told, End.UPDATED, result.actor());
                    renamed = true;
                }
                case UNCHANGED ->
                    end(told, described ? End.UPDATED : End.UNCHANGED, result.actor());
                case REFUSED ->
                    chunk.reject(
                            RejectedRow.of(told.cells(), Objects.requireNonNull(result.refusal())));
            }
        }
    }

    /** Networks that an office's list names; the national register's are left to a later reading. */
    private void join(PendingRow told, Registration.Result result, ChunkRun round) {
        String networks = told.row().values().getOrDefault(ListField.NETWORKS, "");
        if (result.actor() != null && !networks.isEmpty() && format == ActorFormat.CSV) {
            round.joinings.add(new Memberships.Joining(
                    result.actor(), List.of(networks.split("\\|")), told.row().line()));
        }
    }

    private boolean describe(PendingRow told, Registration.Result result, ChunkRun round) {
        if (!told.row().isNetwork() || result.actor() == null) {
            return false;
        }
        List<Write.Draft> marks = taking.memberships()
                .describe(result.actor(), told.row(), view.request().terms(), by());
        marks.forEach(mark -> round.chunk.mark(told.row().line(), mark));
        return marks.stream().anyMatch(mark -> mark.what() == Write.What.SHEET_FIELD);
    }

    /** Whom names mean is asked anew in every chunk: a reading that was cut short sees what another sees. */
    private void join(ChunkRun round) {
        if (!round.joinings.isEmpty()) {
            taking.memberships()
                    .join(round.joinings, taking.memberships().whom(), view, round.chunk);
        }
    }

    @Override
    public Ready ready(List<SourceRow> rows) {
        Chunk unread = new Chunk();
        List<PendingRow> told = told(rows, unread);
        return () -> take(told, unread);
    }

    private Chunk take(List<PendingRow> told, Chunk unread) {
        ChunkRun round = new ChunkRun(taking.sightings()
                .of(format.code(), told.stream().map(PendingRow::key).toList()));
        unread.rejected().forEach(round.chunk::reject);
        takeCoded(told, round);
        told.stream()
                .filter(one -> one.row().value(ListField.FISCAL_CODE).isEmpty())
                .forEach(one -> takeNamed(one, round));
        join(round);
        round.chunk.keepCarried(taking.sheets()::carried);
        told.forEach(one -> round.sheets
                .doubts(one.row(), format)
                .forEach(place -> round.chunk.doubt(one.row().line(), place)));
        taking.sightings().save(format.code(), List.copyOf(round.toSave.values()));
        if (round.renamed || !round.joinings.isEmpty()) {
            // Names changed or networks were made: the next chunk reads them as a new reading
            // would.
            names = null;
        }
        return round.chunk;
    }

    private List<PendingRow> told(List<SourceRow> rows, Chunk chunk) {
        List<PendingRow> told = new ArrayList<>(rows.size());
        for (Cells cells : chunk.readable(rows)) {
            switch (reader.read(cells)) {
                case Reading.Refused refused -> chunk.reject(refused.rejection(), cells.values());
                case Reading.Understood understood -> {
                    ActorRow row = understood.row();
                    told.add(new PendingRow(cells, row, row.key(), row.fingerprint()));
                }
            }
        }
        return told;
    }

    /** Rows with a fiscal code, all at once. */
    private void takeCoded(List<PendingRow> told, ChunkRun round) {
        List<PendingRow> news = new ArrayList<>();
        List<PendingRow> twice = new ArrayList<>();
        Map<String, PendingRow> first = new HashMap<>();
        for (PendingRow one : told) {
            if (one.row().value(ListField.FISCAL_CODE).isEmpty()) {
                continue;
            }
            PendingRow earlier = first.get(one.key());
            Sighting sighting = round.inThisFile.get(one.key());
            if (earlier != null) {
                twice.add(one);
            } else if (sighting != null) {
                again(one, sighting, round);
            } else if (!sameAsBefore(one, round)) {
                first.put(one.key(), one);
                news.add(one);
            }
        }
        register(news, round);
        twice.forEach(one -> again(one, first, round));
    }

    private void register(List<PendingRow> news, ChunkRun round) {
        List<Registration> registrations =
                news.stream().map(one -> registration(one, null, round)).toList();
        List<Registration.Result> results = taking.actors().register(registrations, source, by());
        for (int i = 0; i < news.size(); i++) {
            round.count(news.get(i), results.get(i));
            index(news.get(i).row(), results.get(i));
        }
    }

    private Registration registration(PendingRow one, @Nullable ActorId known, ChunkRun round) {
        ActorSheet sheet = round.sheets.sheet(one.row(), format);
        round.sheets.made().forEach(made -> round.chunk.mark(one.row().line(), made));
        return new Registration(sheet, known);
    }

    /** A code that stands a second time in this chunk, once it is known what came of the first. */
    private static void again(PendingRow one, Map<String, PendingRow> first, ChunkRun round) {
        Sighting taken = round.inThisFile.get(one.key());
        PendingRow earlier = Objects.requireNonNull(first.get(one.key()));
        if (one.fingerprint().equals(earlier.fingerprint())) {
            round.end(one, End.UNCHANGED, taken == null ? null : taken.actor());
        } else {
            twice(one, earlier.row().line(), round);
        }
    }

    /** A code that stands a second time in this file. */
    private static void again(PendingRow one, Sighting earlier, ChunkRun round) {
        if (one.fingerprint().equals(earlier.fingerprint())) {
            round.end(one, End.UNCHANGED, earlier.actor());
        } else {
            twice(one, earlier.line(), round);
        }
    }

    private static void twice(PendingRow one, long line, ChunkRun round) {
        round.chunk.reject(
                Rejection.of(
                        one.row().line(),
                        one.row().original(),
                        RejectReason.CODE_TWICE,
                        one.row().value(ListField.FISCAL_CODE).orElse(""),
                        Long.toString(line),
                        Long.toString(one.row().line())),
                one.cells().values());
    }

    private boolean sameAsBefore(PendingRow one, ChunkRun round) {
        Sighting before = round.seen.get(one.key());
        if (before == null || !before.fingerprint().equals(one.fingerprint())) {
            return false;
        }
        round.remember(one, before.actor());
        round.end(one, End.UNCHANGED, before.actor());
        return true;
    }

    /** A row without a fiscal code, by itself: the rows before it count among those it may mean. */
    private void takeNamed(PendingRow one, ChunkRun round) {
        Sighting here = round.inThisFile.get(one.key());
        if (here != null && here.fingerprint().equals(one.fingerprint())) {
            round.end(one, End.UNCHANGED, here.actor());
            return;
        }
        if (here == null && sameAsBefore(one, round)) {
            return;
        }
        Sighting before = round.seen.get(one.key());
        if (here != null) {
            queue(one, List.of(new NameIndex.Match(here.actor().value(), 100)), round);
        } else if (before != null) {
            registerOne(one, before.actor(), round);
        } else {
            List<NameIndex.Match> likely = index().likely(
                            one.row().name(),
                            one.row().value(ListField.MUNICIPALITY).orElse(""),
                            MOST_CANDIDATES);
            if (likely.isEmpty()) {
                registerOne(one, null, round);
            } else {
                queue(one, likely, round);
            }
        }
    }

    private void registerOne(PendingRow one, @Nullable ActorId known, ChunkRun round) {
        Registration registration = registration(one, known, round);
        Registration.Result result =
                taking.actors().register(List.of(registration), source, by()).getFirst();
        round.count(one, result);
        index(one.row(), result);
    }

    private void queue(PendingRow one, List<NameIndex.Match> likely, ChunkRun round) {
        UndecidedRows.Known known =
                taking.undecided().known(format.code(), List.of(one.key())).get(one.fingerprint());
        if (known != null && known.decided()) {
            round.chunk.end(new RowOutcome(one.row().line(), End.UNCHANGED, "", null, known.row()));
            return;
        }
        UUID row = known == null
                ? taking.undecided().insert(view.id(), format.code(), one.row(), likely)
                : known.row();
        round.chunk.end(RowOutcome.waiting(one.row().line(), row));
        round.chunk.mark(
                one.row().line(), new Write.Draft(Write.What.ROW_WAITING, row, null, null, null));
    }

    private NameIndex index() {
        if (names == null) {
            names = taking.index();
        }
        return names;
    }

    private void index(ActorRow row, Registration.Result result) {
        if (names != null
                && result.state() == Registration.State.ACCEPTED
                && result.actor() != null) {
            names.add(
                    result.actor().value(),
                    row.name(),
                    row.value(ListField.MUNICIPALITY).orElse(""));
        }
    }

    private Acting by() {
        return view.by();
    }
}
