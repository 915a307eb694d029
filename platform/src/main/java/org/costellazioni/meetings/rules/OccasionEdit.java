package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * That an occasion was edited: what it said before and after.
 *
 * @param undoes the edit that this one takes back; null for an edit of its own
 * @param by null for the machine
 */
public record OccasionEdit(
        UUID id,
        OccasionId occasion,
        OccasionDraft before,
        OccasionDraft after,
        @Nullable UUID undoes,
        Instant at,
        @Nullable PersonId by) {

    public Set<OccasionPart> changed() {
        return OccasionPart.differing(before, after);
    }

    /** What goes back when it is undone: what nobody has edited since. */
    public Set<OccasionPart> back(OccasionDraft now) {
        Set<OccasionPart> back = EnumSet.noneOf(OccasionPart.class);
        changed().stream().filter(part -> part.same(after, now)).forEach(back::add);
        return back;
    }

    /** What stays when it is undone, because somebody has edited it since. */
    public Set<OccasionPart> staying(OccasionDraft now) {
        Set<OccasionPart> staying = EnumSet.noneOf(OccasionPart.class);
        staying.addAll(changed());
        staying.removeAll(back(now));
        return staying;
    }

    /** What the occasion says once it is undone. */
    public OccasionDraft undone(OccasionDraft now) {
        return OccasionPart.put(now, back(now), before);
    }

    /** Whether people who meant to come are told: another day or place of what is still to come. */
    public boolean concerns(LocalDate today) {
        boolean coming = !before.day().isBefore(today) || !after.day().isBefore(today);
        return coming
                && (changed().contains(OccasionPart.DAY) || changed().contains(OccasionPart.PLACE));
    }
}
