package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.ActorId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom edits of an occasion meant that were written while two actors were one: the one that was kept stands
 * in them for itself, for the other, or for both. Who was put in anew is the one that was kept, unless an
 * undoing put in whom an edit of before had taken off.
 */
public final class MeantOrganizers {

    private final ActorId gone;
    private final ActorId kept;

    public MeantOrganizers(ActorId gone, ActorId kept) {
        this.gone = gone;
        this.kept = kept;
    }

    /** Whom the actor that was kept stands for. */
    public enum Meaning {
        KEPT,
        GONE,
        BOTH
    }

    /**
     * Who organized an occasion before an edit and after it.
     *
     * @param undoes the edit that it takes back; null for one of its own
     * @param undone who organized before that one; null where it takes none back
     */
    public record Edit(
            UUID id,
            List<ActorId> before,
            List<ActorId> after,
            @Nullable UUID undoes,
            @Nullable List<ActorId> undone) {

        public Edit {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * The edits of one occasion as they meant it.
     *
     * @param first whom the actor that was kept stood for when the two were joined
     * @param edits of since, the oldest first
     */
    public List<Edit> meant(Meaning first, List<Edit> edits) {
        Meaning now = first;
        Map<UUID, List<ActorId>> before = new HashMap<>();
        List<Edit> meant = new ArrayList<>();
        for (Edit edit : edits) {
            List<ActorId> was = as(now, edit.before());
            before.put(edit.id(), was);
            if (!edit.after().contains(kept)) {
                now = Meaning.KEPT;
            } else if (!edit.before().contains(kept)) {
                now = added(edit, before);
            }
            meant.add(
                    new Edit(edit.id(), was, as(now, edit.after()), edit.undoes(), edit.undone()));
        }
        return meant;
    }

    private Meaning added(Edit edit, Map<UUID, List<ActorId>> before) {
        List<ActorId> undone =
                edit.undoes() == null ? null : before.getOrDefault(edit.undoes(), edit.undone());
        if (undone == null || !undone.contains(gone)) {
            return Meaning.KEPT;
        }
        return undone.contains(kept) ? Meaning.BOTH : Meaning.GONE;
    }

    private List<ActorId> as(Meaning meaning, List<ActorId> organizers) {
        return organizers.stream()
                .flatMap(actor -> actor.equals(kept) ? standing(meaning) : Stream.of(actor))
                .toList();
    }

    private Stream<ActorId> standing(Meaning meaning) {
        return switch (meaning) {
            case KEPT -> Stream.of(kept);
            case GONE -> Stream.of(gone);
            case BOTH -> Stream.of(kept, gone);
        };
    }
}
