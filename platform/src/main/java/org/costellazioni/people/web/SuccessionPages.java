package org.costellazioni.people.web;

import org.costellazioni.files.FileView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.succession.ElectionMinutes;
import org.costellazioni.people.succession.Succession;
import org.costellazioni.people.succession.Successions;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts words to the mandates of an actor and to what has passed, for the pages of passages. */
@Component
class SuccessionPages {

    /** As long as the reversal stands open. */
    static final int DAYS_TO_UNDO = 7;

    private final Successions successions;
    private final Functions functions;
    private final People people;
    private final KnownActors actors;
    private final Clock clock;

    SuccessionPages(
            Successions successions,
            Functions functions,
            People people,
            KnownActors actors,
            Clock clock) {
        this.successions = successions;
        this.functions = functions;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A passage in words.
     *
     * @param minutes where the paper is; empty when a representative named
     * @param invitation address of the page of an invitation that waits; null for none
     */
    record Before(
            String line,
            String minutes,
            List<FileView> files,
            @Nullable String invitation) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String name(ActorId actor) {
        return actors.name(actor);
    }

    /** The mandates on the actor, in force or to come. */
    @Transactional(readOnly = true)
    public List<Function> mandates(ActorId actor) {
        return functions.on(MandateKind.thing(actor));
    }

    /** Those that may be ticked: the own mandate of a representative ends anyway. */
    List<Function> endable(List<Function> now, Visitor visitor) {
        return now.stream()
                .filter(function -> !function.person().equals(visitor.acting().person())
                        || !function.kind().equals(MandateKind.LEGAL_REPRESENTATIVE.code()))
                .toList();
    }

    /** Each by who has it and what it is. */
    @Transactional(readOnly = true)
    public List<Choice<FunctionId>> choices(List<Function> endable) {
        Map<PersonId, String> names =
                people.names(endable.stream().map(Function::person).distinct().toList());
        return endable.stream()
                .map(function -> new Choice<>(
                        function.id(),
                        function.id().toString(),
                        words -> words.of(
                                "people.succession.choice",
                                names.getOrDefault(function.person(), ""),
                                words.of(FunctionKind.nameKey(function.kind())))))
                .toList();
    }

    /** What has passed before, and what waits. */
    @Transactional(readOnly = true)
    public List<Before> before(ActorId actor, Words words) {
        return successions.of(actor).stream()
                .map(succession -> before(succession, words))
                .toList();
    }

    private Before before(Succession succession, Words words) {
        ElectionMinutes minutes = succession.minutes();
        String key = "people.succession.before."
                + (succession.function() == null
                        ? "waiting"
                        : succession.undone() ? "undone" : "done");
        return new Before(
                words.of(
                        key, words.date(succession.firstDay()), words.moment(succession.namedAt())),
                minutes == null
                        ? ""
                        : words.of(
                                "people.succession.before.minutes",
                                words.date(minutes.day()),
                                minutes.place()),
                successions.files(succession.id()),
                succession.function() == null && succession.invitation() != null
                        ? "/persone/inviti/" + succession.invitation()
                        : null);
    }

    /**
     * Where somebody goes on: a representative to their mandates, the office to the actor's page, or to the
     * form itself where an invitation waits.
     */
    String back(Visitor visitor, Succession named) {
        if (!visitor.has(Role.PROGRAMME_OFFICE)) {
            return "/deleghe";
        }
        return named.function() == null
                ? SuccessionController.PATH + "?realta=" + named.actor()
                : "/realta/" + named.actor();
    }
}
