package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.credentials.Invitation;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.credentials.OfferedFunction;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.Succession;
import org.costellazioni.people.succession.Succession.End;
import org.costellazioni.people.succession.SuccessionId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class SuccessionRowsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.of(2036, 4, 1);

    private final SuccessionRows rows;
    private final FunctionRows functions;
    private final InvitationRows invitations;
    private final Trials trials;

    SuccessionRowsTrials(
            SuccessionRows rows,
            FunctionRows functions,
            InvitationRows invitations,
            Trials trials) {
        this.rows = rows;
        this.functions = functions;
        this.invitations = invitations;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return SuccessionRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::oneThatIsDoneIsKnownAtHomeAlone,
                "complete", this::oneThatIsDoneIsKnownAtHomeAlone,
                "byId", this::oneThatIsDoneIsKnownAtHomeAlone,
                "of", this::oneWaitsForItsInvitationAtHomeAlone,
                "waitingFor", this::oneWaitsForItsInvitationAtHomeAlone,
                "ends", this::whatEndsIsNotedAtHomeAlone,
                "noteEnd", this::whatEndsIsNotedAtHomeAlone,
                "takeBack", this::itIsTakenBackOnlyAtHome,
                "move", this::itFollowsItsActorOnlyAtHome);
    }

    private Succession insert(
            TestTerritory mine, ActorId actor, @Nullable InvitationId invitation, End... ends) {
        Succession made = new Succession(
                SuccessionId.next(),
                actor,
                DAY,
                invitation == null ? new ElectionMinutes(DAY.minusDays(9), "in sede") : null,
                invitation,
                null,
                trials.person(mine),
                Trials.NOON,
                false);
        trials.run(mine, () -> rows.insert(made, List.of(ends)));
        return made;
    }

    private Function mandate(TestTerritory mine, ActorId actor) {
        Function mandate = new Function(
                FunctionId.next(),
                MandateKind.LEGAL_REPRESENTATIVE.code(),
                trials.person(mine),
                MandateKind.thing(actor),
                null,
                DAY,
                null,
                Trials.NOON,
                null);
        trials.run(mine, () -> functions.insert(mandate));
        return mandate;
    }

    private Succession done(TestTerritory mine, ActorId actor) {
        Succession made = insert(mine, actor, null);
        Succession done = new Succession(
                made.id(),
                actor,
                DAY.plusDays(2),
                made.minutes(),
                null,
                mandate(mine, actor).id(),
                made.namedBy(),
                made.namedAt(),
                false);
        trials.run(mine, () -> rows.complete(done, Trials.NOON));
        return done;
    }

    private void oneThatIsDoneIsKnownAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = ActorId.next();
        Succession waiting = insert(mine, actor, null);
        assertThat(trials.in(mine, () -> rows.byId(waiting.id()))).contains(waiting);
        Succession done = done(mine, actor);
        assertThat(trials.in(mine, () -> rows.byId(done.id()))).contains(done);
        assertThat(trials.in(theirs, () -> rows.byId(done.id()))).isEmpty();
        trials.run(theirs, () -> rows.complete(waiting, Trials.NOON));
        assertThat(trials.in(mine, () -> rows.byId(waiting.id()))).contains(waiting);
    }

    private void oneWaitsForItsInvitationAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = ActorId.next();
        Invitation invitation = new Invitation(
                InvitationId.next(),
                new SignUp("Ines", "Panchina", actor + "@esempio.example", Locale.ITALIAN),
                new OfferedFunction(
                        MandateKind.LEGAL_REPRESENTATIVE.code(),
                        MandateKind.thing(actor),
                        DAY,
                        null),
                trials.person(mine),
                Trials.NOON,
                Trials.NOON.plus(Duration.ofDays(14)),
                false);
        trials.run(mine, () -> invitations.replace(invitation));
        Succession waiting = insert(mine, actor, invitation.id());
        assertThat(trials.in(mine, () -> rows.waitingFor(invitation.id()))).contains(waiting);
        assertThat(trials.in(theirs, () -> rows.waitingFor(invitation.id()))).isEmpty();
        assertThat(trials.in(mine, () -> rows.of(actor))).containsExactly(waiting);
        assertThat(trials.in(theirs, () -> rows.of(actor))).isEmpty();
        trials.run(mine, () -> invitations.remove(invitation.id()));
        assertThat(trials.in(mine, () -> rows.of(actor)))
                .as("nobody can accept any more")
                .isEmpty();
    }

    private void whatEndsIsNotedAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = ActorId.next();
        Function ending = mandate(mine, actor);
        Succession made = insert(mine, actor, null, new End(ending.id(), null));
        End noted = new End(ending.id(), DAY.plusDays(30));
        trials.run(theirs, () -> rows.noteEnd(made.id(), noted));
        assertThat(trials.in(mine, () -> rows.ends(made.id())))
                .containsExactly(new End(ending.id(), null));
        trials.run(mine, () -> rows.noteEnd(made.id(), noted));
        assertThat(trials.in(mine, () -> rows.ends(made.id()))).containsExactly(noted);
        assertThat(trials.in(theirs, () -> rows.ends(made.id()))).isEmpty();
    }

    private void itIsTakenBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Succession done = done(mine, ActorId.next());
        trials.run(theirs, () -> rows.takeBack(done.id(), Trials.NOON));
        assertThat(trials.in(mine, () -> rows.byId(done.id()))).contains(done);
        trials.run(mine, () -> rows.takeBack(done.id(), Trials.NOON));
        assertThat(trials.in(mine, () -> rows.byId(done.id())))
                .hasValueSatisfying(back -> assertThat(back.undone()).isTrue());
    }

    private void itFollowsItsActorOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId gone = ActorId.next();
        ActorId kept = ActorId.next();
        Succession done = done(mine, gone);
        trials.run(theirs, () -> rows.move(UUID.randomUUID(), gone, kept));
        assertThat(trials.in(mine, () -> rows.of(gone))).containsExactly(done);
        trials.run(mine, () -> rows.move(UUID.randomUUID(), gone, kept));
        assertThat(trials.in(mine, () -> rows.of(gone))).isEmpty();
        assertThat(trials.in(mine, () -> rows.of(kept))).hasSize(1);
    }
}
