package org.costellazioni.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Rounds;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.undo.TerritoryDump;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.costellazioni.vocabularies.JoinedTerms;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whatever is done in any order, and undone in any other: every field, tie, mandate, seat and term is its
 * owner’s again, and every row of the territory that does not tell what was done is as it was.
 */
@PlatformTest
class UndoSequencesTests {

    private static final int ACTS = 18;
    private static final List<TieKind.Code> KINDS = List.of(
            TestActors.SAME_TABLE, TestActors.EXCHANGE_WITH, new TieKind.Code("agreement-with"));

    private static final List<String> THEMES = List.of("sport", "culture", "youth", "health");
    private static final List<String> NATURES = List.of("1.7.10", "1.8.10", "1.8.20");

    @Autowired
    private Territories territories;

    @Autowired
    private Occasions occasions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Actors actors;

    @Autowired
    private Places places;

    @Autowired
    private Ties ties;

    @Autowired
    private ActorRemoval removal;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Functions functions;

    @Autowired
    private Vocabularies vocabularies;

    @Autowired
    private JoinedTerms joined;

    @Autowired
    private Twins twins;

    @Autowired
    private Undos undos;

    @Autowired
    private TerritoryDump dump;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stage transactions;

    @Autowired
    private TestActors stage;

    @Autowired
    private TestOccasions meetings;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Visitor office;
    private Random random;
    private long seed;
    private final List<ActorId> all = new ArrayList<>();
    private final List<Occasion> held = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    static IntStream rounds() {
        return Rounds.of("undo");
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void whatIsDoneAndUndoneIsAsItWas(int round) {
        Map<String, Object> before = state();
        int done = 0;
        for (int act = 0; act < ACTS || done <= ACTS / 3; act++) {
            done += act() ? 1 : 0;
            if (random.nextInt(4) == 0) {
                undoOne();
            }
        }
        assertThat(done).as("seed " + seed).isGreaterThan(ACTS / 3);
        undoAll();
        List<String> left =
                open().stream().map(act -> act.thing() + " " + act.arguments()).toList();
        assertThat(TerritoryDump.differences(before, state()))
                .as("seed " + seed + ", round " + round + ": " + told + ", open still " + left)
                .isEmpty();
    }

    /** Five actors with ties, seats and mandates, and two meetings of theirs. */
    @BeforeEach
    void found() {
        seed = new Random().nextLong();
        random = new Random(seed);
        territory = TestTerritory.make(territories);
        office = meetings.office(territory);
        for (String name : List.of("Il Cortile", "La Tela", "Il Ponte", "La Riva", "Il Faro")) {
            ActorId actor = stage.make(
                    territory,
                    TestActors.sheet("ets", name)
                            .with(ActorField.THEMES, themes())
                            .with(ActorField.LEGAL_NATURE, pick(NATURES)));
            all.add(actor);
            territory.run(() -> places.addSeat(
                            actor,
                            new ActorSheet(Map.of(ActorField.ADDRESS, "Calle di " + name)),
                            Acting.MACHINE)
                    .orThrow());
            Person person = people.play(Cast.PRESIDENT, territory);
            people.mandate(person, actor, MandateKind.LEGAL_REPRESENTATIVE, territory);
        }
        for (int i = 1; i < all.size(); i++) {
            for (TieKind.Code kind : KINDS.subList(0, 1 + random.nextInt(KINDS.size()))) {
                stage.tie(territory, kind, all.get(random.nextInt(i)), all.get(i), "2024-05-01");
            }
        }
        keepMore();
        for (String title : List.of("Festa", "Assemblea")) {
            Occasion occasion =
                    meetings.make(territory, title, TestOccasions.PAST, all.get(held.size()));
            held.add(occasion);
            territory.run(() -> {
                attendances.tick(occasion.id(), all.subList(1, 5), office).orThrow();
                attendances.recordTies(occasion.id(), office).orThrow();
            });
        }
    }

    /** What other modules keep about actors, and ties that one side alone has told. */
    private void keepMore() {
        PersonId person = people.play(Cast.CITIZEN, territory).id();
        transactions.run(territory, () -> {
            jdbc.sql("""
                            update registry_ties set declared_for = source_id, awaits = target_id,
                              awaits_since = recorded_at
                            where kind = any(:kinds) and get_byte(uuid_send(id), 15) % 3 = 0
                            """)
                    .param("kinds", KINDS.stream().map(TieKind.Code::text).toArray(String[]::new))
                    .update();
            for (ActorId actor : all) {
                jdbc.sql("""
                                insert into conversations_comments
                                  (id, thing_kind, thing_id, text, author_id, written_at)
                                values (uuidv7(), 'registry.actor', :actor, 'Ci siamo', :person, now())
                                """).param("actor", actor).param("person", person).update();
                jdbc.sql("""
                                insert into people_invitations (id, email, given_name, family_name,
                                  language, kind, thing_kind, thing_id, made_at, ends_at)
                                values (uuidv7(), 'vieni@esempio.example', 'Ada', 'Rossi', 'it',
                                  'people.delegate', 'registry.actor', :actor, now(), now() + '7 days')
                                """).param("actor", actor).update();
            }
        });
    }

    /** All that the acts touch, as everyone and those who look after it find it. */
    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        territory.run(() -> {
            for (ActorId actor : all) {
                state.put("sheet " + actor, actors.byId(actor).map(ActorView::sheet));
                state.put("seats " + actor, actors.byId(actor).map(UndoSequencesTests::seats));
                state.put("ties " + actor, ties.of(actor, true));
                state.put("mandates " + actor, mandates.on(actor));
            }
            held.forEach(occasion -> {
                Occasion now = occasions.cared(occasion.id(), office).orElseThrow();
                state.put("said " + occasion.id(), now.draft());
                state.put("off " + occasion.id(), now.cancelled());
                state.put("present " + occasion.id(), attendances.of(occasion));
            });
            state.put("terms", vocabularies.terms("theme"));
            state.put("natures", vocabularies.terms("legal-nature"));
            state.put(
                    "sky", List.of(ties.sky().stars().size(), ties.sky().lines().size()));
            state.put("kinds", ties.kinds().all());
        });
        state.putAll(dump.of(territory));
        return state;
    }

    private static List<ActorView.Seat> seats(ActorView actor) {
        return actor.seats().stream().filter(seat -> !seat.removed()).toList();
    }

    private boolean act() {
        List<Function<ActorId, Outcome<?>>> kinds = List.of(
                actor -> edit(pick(held), actor),
                actor -> edit(pick(held), actor),
                actor -> occasions.cancel(pick(held).id(), "Piove", office),
                actor -> removal.withdraw(
                        actor, pick(List.of(WithdrawalReason.values())), "", office.acting()),
                actor -> twins.merge(actor, pick(all), office.acting()),
                actor -> twins.merge(actor, pick(all), office.acting()),
                actor -> ties.joinKinds(pick(KINDS), pick(KINDS), office.acting()),
                this::removeSeat,
                this::withdrawTie,
                this::endMandate,
                actor -> word(),
                actor -> joinTerms("theme", THEMES),
                actor -> joinTerms("theme", THEMES),
                actor -> joinTerms("legal-nature", NATURES));
        int kind = random.nextInt(kinds.size());
        ActorId actor = pick(all);
        boolean done = territory.in(() -> kinds.get(kind).apply(actor) instanceof Outcome.Done);
        if (done) {
            told.add("act " + kind + " on " + all.indexOf(actor));
        }
        return done;
    }

    /** One part at a time: of an edit that is undone late, what was edited since stays by design. */
    private Outcome<?> edit(Occasion occasion, ActorId actor) {
        Occasion now = occasions.cared(occasion.id(), office).orElseThrow();
        String fresh = "Incontro " + random.nextInt(1_000_000);
        OccasionDraft draft = switch (random.nextInt(4)) {
            case 0 -> draft(now, fresh, 0, now.place(), now.organizers());
            case 1 ->
                draft(now, now.title(), 1 + random.nextInt(300), now.place(), now.organizers());
            case 2 -> draft(now, now.title(), 0, fresh, now.organizers());
            default ->
                draft(
                        now,
                        now.title(),
                        0,
                        now.place(),
                        actors.byId(actor).isPresent() ? List.of(actor) : now.organizers());
        };
        return occasions.edit(occasion.id(), draft, now.version(), office);
    }

    private static OccasionDraft draft(
            Occasion now, String title, int earlier, String place, List<ActorId> organizers) {
        return new OccasionDraft(
                title,
                now.day().minusDays(earlier),
                place,
                now.notes(),
                now.announced(),
                organizers);
    }

    private Outcome<?> removeSeat(ActorId actor) {
        return actors.byId(actor).map(UndoSequencesTests::seats).orElse(List.of()).stream()
                .findFirst()
                .<Outcome<?>>map(seat -> places.removeSeat(actor, seat.id(), office.acting()))
                .orElse(Outcome.refused(OccasionRefusal.NOT_FOUND));
    }

    private Outcome<?> withdrawTie(ActorId actor) {
        return ties.of(actor, true).stream()
                .findFirst()
                .<Outcome<?>>map(tie -> ties.withdraw(tie.id(), office.acting()))
                .orElse(Outcome.refused(OccasionRefusal.NOT_FOUND));
    }

    private Outcome<?> endMandate(ActorId actor) {
        return mandates.on(actor).stream()
                .findFirst()
                .<Outcome<?>>map(mandate -> functions.end(office, mandate.id()))
                .orElse(Outcome.refused(OccasionRefusal.NOT_FOUND));
    }

    private Outcome<?> word() {
        String fresh = "Giochi " + random.nextInt(1_000_000);
        Term term = new Term("sport", fresh, fresh, "", 5, true, random.nextBoolean());
        return vocabularies.keep("theme", term, office.acting());
    }

    private Outcome<?> joinTerms(String vocabulary, List<String> codes) {
        return joined.join(vocabulary, pick(codes), pick(codes), office.acting());
    }

    /** Some themes in some order; none of some actors, which take over those that are merged into them. */
    private String themes() {
        List<String> some = new ArrayList<>(THEMES);
        Collections.shuffle(some, random);
        return String.join("\n", some.subList(0, random.nextInt(some.size())));
    }

    private List<Undoable> open() {
        List<Undoable> open = new ArrayList<>(territory.in(() -> undos.open(office.acting())));
        Collections.shuffle(open, random);
        return open;
    }

    private boolean undo(Undoable act) {
        boolean done = territory.in(
                () -> undos.undo(act.id(), "", office.acting()) instanceof Outcome.Done);
        if (done) {
            told.add("undone " + act.thing().kind() + " " + act.arguments());
        }
        return done;
    }

    private void undoOne() {
        open().stream().limit(1).forEach(this::undo);
    }

    /** In any order, and again as long as one of them can be: what stands on another waits for it. */
    private void undoAll() {
        boolean undone = true;
        while (undone) {
            undone = open().stream().map(this::undo).toList().contains(true);
        }
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
