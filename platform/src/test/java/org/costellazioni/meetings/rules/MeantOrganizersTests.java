package org.costellazioni.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.rules.MeantOrganizers.Edit;
import org.costellazioni.meetings.rules.MeantOrganizers.Meaning;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class MeantOrganizersTests {

    private static final ActorId GONE = ActorId.next();
    private static final ActorId KEPT = ActorId.next();
    private static final ActorId OTHER = ActorId.next();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final MeantOrganizers rules = new MeantOrganizers(GONE, KEPT);

    private static Edit edit(UUID id, List<ActorId> before, List<ActorId> after) {
        return new Edit(id, before, after, null, List.of());
    }

    private List<List<ActorId>> meant(Meaning first, Edit... edits) {
        return rules.meant(first, List.of(edits)).stream()
                .flatMap(edit -> java.util.stream.Stream.of(edit.before(), edit.after()))
                .toList();
    }

    @Test
    void whoStoodForTheOtherStaysTheOther() {
        Edit title = edit(FIRST, List.of(OTHER, KEPT), List.of(OTHER, KEPT));
        assertThat(meant(Meaning.GONE, title))
                .containsExactly(List.of(OTHER, GONE), List.of(OTHER, GONE));
        assertThat(meant(Meaning.BOTH, title))
                .containsExactly(List.of(OTHER, KEPT, GONE), List.of(OTHER, KEPT, GONE));
        assertThat(meant(Meaning.KEPT, title))
                .containsExactly(List.of(OTHER, KEPT), List.of(OTHER, KEPT));
    }

    @Test
    void whoIsPutInAnewIsTheOneThatWasKept() {
        assertThat(meant(
                        Meaning.GONE,
                        edit(FIRST, List.of(KEPT), List.of(OTHER)),
                        edit(SECOND, List.of(OTHER), List.of(KEPT))))
                .containsExactly(List.of(GONE), List.of(OTHER), List.of(OTHER), List.of(KEPT));
    }

    @Test
    void undoingAnEditOfSincePutsInWhomItTookOff() {
        Edit off = edit(FIRST, List.of(KEPT), List.of(OTHER));
        Edit undoing = new Edit(SECOND, List.of(OTHER), List.of(KEPT), FIRST, List.of(KEPT));
        assertThat(meant(Meaning.GONE, off, undoing)).last().isEqualTo(List.of(GONE));
        assertThat(meant(Meaning.BOTH, off, undoing)).last().isEqualTo(List.of(KEPT, GONE));
        assertThat(meant(Meaning.KEPT, off, undoing)).last().isEqualTo(List.of(KEPT));
    }

    @Test
    void undoingAnEditOfBeforePutsInWhomItSays() {
        for (List<ActorId> said : List.of(List.of(GONE), List.of(KEPT), List.of(KEPT, GONE))) {
            Edit undoing = new Edit(SECOND, List.of(OTHER), List.of(KEPT), FIRST, said);
            assertThat(meant(Meaning.BOTH, undoing)).last().isEqualTo(said);
        }
    }
}
