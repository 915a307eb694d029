package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.FunctionRules;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has which function, on a thing or in the territory at hand. */
@Component
@Transactional
public class Functions {

    private final FunctionRows rows;
    private final FunctionKinds kinds;
    private final FunctionNotices notices;
    private final Persons persons;
    private final Journal journal;

    Functions(
            FunctionRows rows,
            FunctionKinds kinds,
            FunctionNotices notices,
            Persons persons,
            Journal journal) {
        this.rows = rows;
        this.kinds = kinds;
        this.notices = notices;
        this.persons = persons;
        this.journal = journal;
    }

    /**
     * A function to give.
     *
     * @param kind code of its kind
     * @param thing null in the whole territory
     * @param host the organization behind a fiscal host; null for every other kind
     * @param from first day; null for today
     * @param until last day, included; null for no set end
     */
    public record Offer(
            String kind,
            PersonId person,
            @Nullable Thing thing,
            @Nullable ActorId host,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** A role from today on. */
        public static Offer of(Role role, PersonId person, @Nullable LocalDate until) {
            return new Offer(role.code(), person, null, null, null, until);
        }
    }

    /** Gives a function; for those whom its kind names, and those who answer for the thing. */
    public Outcome<Function> give(Visitor by, Offer offer) {
        Thing thing = offer.thing();
        Optional<FunctionKind> found = kinds.on(thing).stream()
                .filter(each -> each.code().equals(offer.kind()))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        FunctionKind kind = found.get();
        rows.lock(thing);
        Function function = function(offer, by.acting().person());
        Optional<FunctionRefusal> refusal = FunctionRules.refusal(new FunctionRules.Giving(
                by,
                kind,
                function,
                kinds.answersFor(by, thing),
                journal.today(),
                rows.ofPerson(offer.person(), journal.today())));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (persons.byId(offer.person()).isEmpty()) {
            return Outcome.refused(FunctionRefusal.PERSON_UNKNOWN);
        }
        if (thing != null && !kinds.exists(thing)) {
            return Outcome.refused(FunctionRefusal.THING_UNKNOWN);
        }
        record(by.acting(), function);
        notices.given(by, function);
        return Outcome.done(function);
    }

    /**
     * Records a function that nobody had to give: a founder's, one that came with an invitation.
     *
     * @param by who made it come about
     */
    public Function entrust(Acting by, Offer offer) {
        Function function = function(offer, by.person());
        record(by, function);
        return function;
    }

    private Function function(Offer offer, @Nullable PersonId by) {
        return new Function(
                FunctionId.next(),
                offer.kind(),
                offer.person(),
                offer.thing(),
                offer.host(),
                offer.from() == null ? journal.today() : offer.from(),
                offer.until(),
                journal.now(),
                by);
    }

    private void record(Acting by, Function function) {
        rows.insert(function);
        tell(by, "people.function-given", function);
    }

    private void tell(Acting by, String verb, Function function) {
        tell(journal, by, verb, function);
    }

    /** Acts on functions say of whom and on what, so that the thing's history finds them. */
    static void tell(Journal journal, Acting by, String verb, Function function) {
        Map<String, String> details = new HashMap<>();
        details.put("kind", function.kind());
        details.put("person", function.person().toString());
        if (function.thing() != null) {
            details.put("thing", function.thing().toString());
        }
        journal.tell(by, verb, "function:" + function.id(), details);
    }

    /** Ends a function at once: one that the visitor could have given, or their own trust. */
    public Outcome<Function> end(Visitor by, FunctionId id) {
        Optional<Function> found = rows.byId(id).filter(function -> mayEnd(by, function));
        if (found.isEmpty()) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        Function function = found.get();
        rows.lock(function.thing());
        List<Function> others = function.thing() == null
                ? rows.inTerritory(function.kind(), journal.today())
                : List.of();
        if (FunctionRules.last(function, others, journal.today())) {
            return Outcome.refused(FunctionRefusal.LAST_ADMINISTRATOR);
        }
        if (!rows.end(id, by.acting().person(), journal.now())) {
            return Outcome.refused(FunctionRefusal.ALREADY_ENDED);
        }
        tell(by.acting(), "people.function-ended", function);
        notices.ended(by, function);
        return Outcome.done(function);
    }

    /** Whether the visitor may end the function. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Visitor visitor, Function function) {
        boolean answers = kinds.answersFor(visitor, function.thing());
        return kinds.byCode(function.kind())
                .filter(kind -> FunctionRules.ends(visitor, kind, function, answers))
                .isPresent();
    }

    /** The kinds that the visitor may give on the thing, or in the territory. */
    @Transactional(readOnly = true)
    public List<FunctionKind> givable(Visitor visitor, @Nullable Thing thing) {
        boolean answers = kinds.answersFor(visitor, thing);
        return kinds.on(thing).stream()
                .filter(kind -> FunctionRules.gives(visitor, kind, thing, answers))
                .toList();
    }

    /** Whether the visitor may give a function of this kind on the thing, or in the territory. */
    @Transactional(readOnly = true)
    public boolean mayGive(Visitor visitor, String kind, @Nullable Thing thing) {
        return givable(visitor, thing).stream().anyMatch(each -> each.code().equals(kind));
    }

    /** Those on a thing, in force or still to begin; none where its module is off. */
    @Transactional(readOnly = true)
    public List<Function> on(Thing thing) {
        List<String> known = kinds.on(thing).stream().map(FunctionKind::code).toList();
        return rows.onThing(thing, journal.today()).stream()
                .filter(function -> known.contains(function.kind()))
                .toList();
    }

    /** Things that exist on which somebody had a function of the kind, and nobody has it or will. */
    @Transactional(readOnly = true)
    public List<Thing> left(FunctionKind kind) {
        return List.copyOf(kinds.labels(rows.left(kind.code(), journal.today())).keySet());
    }

    /** Whether anybody ever had a function on the thing, ended ones included. */
    @Transactional(readOnly = true)
    public boolean everOn(Thing thing) {
        return rows.everOn(thing);
    }

    /** Those of a person that were given after the moment. */
    @Transactional(readOnly = true)
    public List<Function> givenSince(PersonId person, Instant moment) {
        return rows.givenSince(person, moment);
    }

    /** Those in force with a last day that somebody has, or gave and may still give. */
    @Transactional(readOnly = true)
    public List<Function> ending(Visitor visitor) {
        PersonId person = visitor.acting().person();
        return person == null
                ? List.of()
                : rows.ending(person, journal.today()).stream()
                        .filter(function -> kinds.byCode(function.kind()).isPresent())
                        .filter(function ->
                                function.person().equals(person) || mayEnd(visitor, function))
                        .toList();
    }

    /** Those of the things on which somebody has or had a function, or asks for one. */
    @Transactional(readOnly = true)
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return rows.builtOn(kind, things);
    }
}
