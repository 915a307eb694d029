package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.ReadableName;
import org.costellazioni.intake.store.RowOutcome;
import org.costellazioni.intake.store.RowOutcome.End;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes areas; afterwards actors with coordinates find theirs. */
final class AreaTaker implements RowTaker {

    private final ImportView view;
    private final Places places;
    private final String layer;
    private final Map<String, Cells> byCode = new HashMap<>();

    AreaTaker(ImportView view, Places places) {
        this.view = view;
        this.places = places;
        this.layer = layer(view);
    }

    /** The layer that was asked for, else the file's name without its ending. */
    private static String layer(ImportView view) {
        String asked = view.request().options().getOrDefault("layer", "");
        return ColumnName.normalize(
                        asked.isEmpty() ? view.fileName().replaceFirst("\\.[^.]*$", "") : asked)
                .replace('_', '-');
    }

    @Override
    public Ready ready(List<SourceRow> rows) {
        return () -> take(rows);
    }

    private Chunk take(List<SourceRow> rows) {
        Chunk chunk = new Chunk();
        for (Cells cells : chunk.readable(rows)) {
            String name = ReadableName.of(cells.values().get(0));
            String code = cells.values().get(1).isEmpty()
                    ? ColumnName.normalize(name).replace('_', '-')
                    : cells.values().get(1);
            Cells earlier = byCode.putIfAbsent(code, cells);
            if (earlier == null) {
                take(
                        new Area(
                                TimeOrderedIds.next(),
                                layer,
                                code,
                                name,
                                cells.values().get(2)),
                        cells.line(),
                        chunk);
            } else if (earlier.values().equals(cells.values())) {
                chunk.end(RowOutcome.of(cells.line(), End.UNCHANGED, name));
            } else {
                chunk.reject(
                        Rejection.of(
                                cells.line(),
                                cells.original(),
                                RejectReason.CODE_TWICE,
                                code,
                                Long.toString(earlier.line()),
                                Long.toString(cells.line())),
                        List.of());
            }
        }
        return chunk;
    }

    private void take(Area area, long line, Chunk chunk) {
        Registration.Result result = places.register(area);
        chunk.mark(line, result);
        End end = switch (result.state()) {
            case ACCEPTED -> End.ACCEPTED;
            case UPDATED -> End.UPDATED;
            case UNCHANGED -> End.UNCHANGED;
            case REFUSED -> throw new IllegalStateException("areas are taken or broken");
        };
        chunk.end(RowOutcome.of(line, end, area.name()));
    }

    @Override
    public void end() {
        places.placeActors(view.by());
    }
}
