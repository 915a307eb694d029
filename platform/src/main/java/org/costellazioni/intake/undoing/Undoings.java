package org.costellazioni.intake.undoing;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.ImportRefusal;
import org.costellazioni.intake.ImportUndoing;
import org.costellazioni.intake.store.UndoingRows;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.intake.store.Writes.Staying;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.Trial;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/** Undoes imports, rows of them, and decisions about rows; tells before what that would touch. */
@Component
@Transactional
public class Undoings {

    /** What stays, as far as a page names it one by one. */
    private static final int MOST_SHOWN = 100;

    private final ImportUndo undo;
    private final Effects effects;
    private final Writes writes;
    private final UndoingRows rows;
    private final Trial trial;

    Undoings(ImportUndo undo, Effects effects, Writes writes, UndoingRows rows, Trial trial) {
        this.undo = undo;
        this.effects = effects;
        this.writes = writes;
        this.rows = rows;
        this.trial = trial;
    }

    /** What undoing a part would do, found by doing it and taking that back. */
    public Outcome<List<Effect>> preview(ImportPart part, Acting by) {
        return trial.takenBack(() -> tried(part, "", by)).map(effects::of);
    }

    /** Undoes a part; refused when nothing of it is left to be undone, or a decided actor has to stay. */
    public Outcome<List<Effect>> undo(ImportPart part, String reason, Acting by) {
        return trial.unlessRefused(() -> tried(part, reason, by)).map(effects::of);
    }

    private Outcome<Undoing> tried(ImportPart part, String reason, Acting by) {
        UUID row = part.row();
        if (row == null) {
            return writes.of(part, 1).isEmpty() && !rows.speaks(part)
                    ? Outcome.refused(ImportRefusal.NOTHING_TO_UNDO)
                    : Outcome.done(undo.undo(part, reason, by));
        }
        if (!rows.isDecided(row)) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        Undoing done = undo.undo(part, reason, by);
        boolean half = done.staying().keySet().stream()
                .anyMatch(
                        write -> write.what() == Write.What.ACTOR_MADE && row.equals(write.row()));
        return half ? Outcome.refused(UndoRefusal.OVERTAKEN) : Outcome.done(done);
    }

    /** The undoings of an import, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportUndoing> of(ImportId id) {
        return rows.of(id);
    }

    /** What of an import was wanted back and stays, one sentence each. */
    @Transactional(readOnly = true)
    public List<Effect> staying(ImportId id) {
        List<Staying> staying = writes.staying(id, MOST_SHOWN);
        return effects.staying(staying);
    }

    /** What a line of the file wrote that can still be undone, one sentence each. */
    @Transactional(readOnly = true)
    public List<Effect> wrote(ImportId id, long line) {
        return effects.wrote(writes.of(new ImportPart(id, line, null), MOST_SHOWN));
    }

    /** The words of the terms that an import made. */
    @Transactional(readOnly = true)
    public List<String> terms(ImportId id) {
        return List.copyOf(writes.terms(id).values());
    }
}
