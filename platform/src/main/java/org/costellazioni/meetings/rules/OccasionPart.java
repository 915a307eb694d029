package org.costellazioni.meetings.rules;

import org.costellazioni.meetings.OccasionDraft;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is written down about an occasion and may be edited, part by part. */
public enum OccasionPart {
    TITLE(OccasionDraft::title),
    DAY(OccasionDraft::day),
    PLACE(OccasionDraft::place),
    /** Who organizes; in which order they were written says nothing. */
    ORGANIZERS(draft -> Set.copyOf(draft.organizers())),
    NOTES(OccasionDraft::notes),
    ANNOUNCE(OccasionDraft::announced);

    private final Function<OccasionDraft, Object> value;

    OccasionPart(Function<OccasionDraft, Object> value) {
        this.value = value;
    }

    /** Key of the message that names it. */
    public String key() {
        return "meetings.occasion." + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean same(OccasionDraft one, OccasionDraft other) {
        return value.apply(one).equals(value.apply(other));
    }

    /** Those in which two drafts differ. */
    public static Set<OccasionPart> differing(OccasionDraft one, OccasionDraft other) {
        Set<OccasionPart> differing = EnumSet.allOf(OccasionPart.class);
        differing.removeIf(part -> part.same(one, other));
        return differing;
    }

    /** The draft with these parts of another. */
    static OccasionDraft put(
            OccasionDraft draft, Collection<OccasionPart> parts, OccasionDraft other) {
        Function<OccasionPart, OccasionDraft> from = part -> parts.contains(part) ? other : draft;
        return new OccasionDraft(
                from.apply(TITLE).title(),
                from.apply(DAY).day(),
                from.apply(PLACE).place(),
                from.apply(NOTES).notes(),
                from.apply(ANNOUNCE).announced(),
                from.apply(ORGANIZERS).organizers());
    }

    /** As the record keeps them: {@code title day}. */
    public static String codes(Collection<OccasionPart> parts) {
        return Arrays.stream(values())
                .filter(parts::contains)
                .map(OccasionPart::code)
                .collect(Collectors.joining(" "));
    }
}
