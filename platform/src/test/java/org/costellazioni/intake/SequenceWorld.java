package org.costellazioni.intake;

import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.code;

import org.costellazioni.TestTerritory;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A territory in which a seed chooses what people, lists and undos do, and a model of what people did. */
@Component
class SequenceWorld {

    private static final List<ActorField> EDITED =
            List.of(ActorField.EMAIL, ActorField.DESCRIPTION, ActorField.MUNICIPALITY);

    private final TestLists lists;
    private final Actors actors;
    private final Ties ties;
    private final Undecided undecided;
    private final Undoings undoings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SequenceWorld(
            TestLists lists,
            Actors actors,
            Ties ties,
            Undecided undecided,
            Undoings undoings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.actors = actors;
        this.ties = ties;
        this.undecided = undecided;
        this.undoings = undoings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    In in(TestTerritory territory, int seed) {
        return new In(territory, new Random(seed));
    }

    final class In {
        private final TestTerritory territory;
        private final Random random;
        private final TestLists.In reading;
        private final SequenceLists texts;
        private final List<ImportView> imports = new ArrayList<>();
        private final List<ImportPart> decisions = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        /** Sheets as whoever made the actor wrote them, then as people changed them. */
        private final Map<ActorId, ActorSheet> own = new HashMap<>();

        private final Set<ActorId> pinned = new HashSet<>();
        private int deskTies;

        private In(TestTerritory territory, Random random) {
            this.territory = territory;
            this.random = random;
            this.reading = lists.in(territory);
            this.texts = new SequenceLists(random);
            for (int i = 1; i <= 3; i++) {
                ActorSheet sheet = new ActorSheet(Map.of(
                        ActorField.NAME,
                        "Coro numero " + i,
                        ActorField.FISCAL_CODE,
                        code(i),
                        ActorField.MUNICIPALITY,
                        "Mira"));
                pinned.add(territory
                        .in(() -> actors.create(sheet, TestActors.OFFICE))
                        .orThrow()
                        .id());
            }
            remember();
        }

        /** Whoever is new is remembered as it was made. */
        private void remember() {
            live().forEach(actor -> own.putIfAbsent(actor.id(), actor.sheet()));
        }

        private List<ActorView> live() {
            return reading.roster().stream()
                    .map(named -> territory.in(() -> actors.byId(named.id())).orElseThrow())
                    .toList();
        }

        void act() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> read(texts.coded(), CSV);
                case 3 -> read(texts.named(), CSV);
                case 4 -> read(texts.tied(), ImportRequest.of(ImportKind.TIES));
                case 5 -> read(texts.networks(), ImportRequest.of(ImportKind.NETWORKS));
                case 6 -> read(texts.areas(), ImportRequest.areas("nome", "", "quartieri"));
                case 7 -> edit();
                case 8 -> tie();
                case 9 -> decide();
                default -> undoSomething();
            }
            remember();
        }

        private void read(String text, ImportRequest request) {
            ImportView view = reading.view(text, request);
            imports.add(view);
            told.add("read " + text);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void edit() {
            ActorView actor = one(live());
            ActorField field = one(EDITED);
            String value = field == ActorField.EMAIL
                    ? "mano" + random.nextInt(9) + "@example.org"
                    : "A mano " + random.nextInt(99);
            territory
                    .in(() -> actors.edit(
                            actor.id(),
                            actor.sheet().with(field, value),
                            actor.version(),
                            TestActors.OFFICE))
                    .orThrow();
            pinned.add(actor.id());
            own.compute(
                    actor.id(), (id, sheet) -> Objects.requireNonNull(sheet).with(field, value));
            told.add("edit " + actor.name() + " " + field);
        }

        private void tie() {
            List<ActorView> live = live();
            ActorView from = one(live);
            ActorView to = one(live);
            if (from.id().equals(to.id())) {
                return;
            }
            Ties.Draft draft = new Ties.Draft(
                    TieKind.Code.PARTNER_OF,
                    from.id(),
                    to.id(),
                    null,
                    null,
                    null,
                    1,
                    Proof.page("/verbali/" + random.nextInt(), "Verbale"),
                    true);
            territory.in(() -> ties.record(
                    List.of(draft), new Registration.Source("desk", true, false), Acting.MACHINE));
            pinned.addAll(List.of(from.id(), to.id()));
            deskTies++;
            told.add("tie " + from.name() + " " + to.name());
        }

        private void decide() {
            List<UndecidedRow> waiting = territory.in(() -> undecided.waiting(20));
            if (waiting.isEmpty()) {
                return;
            }
            UndecidedRow row = one(waiting);
            decisions.add(new ImportPart(row.importId(), row.line(), row.id()));
            int choice = random.nextInt(3);
            Set<ActorId> known = new HashSet<>();
            live().forEach(actor -> known.add(actor.id()));
            List<ActorId> candidates = row.candidates().stream()
                    .map(candidate -> new ActorId(candidate.actor()))
                    .filter(known::contains)
                    .toList();
            told.add("decide " + row.name() + " " + choice);
            if (choice == 0) {
                territory.in(() -> undecided.discard(row.id(), Acting.MACHINE));
            } else if (choice == 1 || candidates.isEmpty()) {
                territory.in(() -> undecided.isNew(row.id(), Acting.MACHINE));
            } else {
                ActorId meant = one(candidates);
                territory.in(() -> undecided.isSame(row.id(), meant, Acting.MACHINE));
            }
        }

        private void undoSomething() {
            if (imports.isEmpty()) {
                return;
            }
            ImportView view = one(imports);
            boolean decision = !decisions.isEmpty() && random.nextInt(3) == 0;
            Long line = random.nextBoolean() ? 2L + random.nextInt(3) : null;
            undo(decision ? one(decisions) : new ImportPart(view.id(), line, null));
        }

        private boolean undo(ImportPart part) {
            Outcome<?> outcome = territory.in(() -> undoings.undo(part, "a caso", Acting.MACHINE));
            boolean done = outcome instanceof Outcome.Done<?>;
            if (done) {
                told.add("undo "
                        + imports.stream().map(ImportView::id).toList().indexOf(part.importId())
                        + " " + part.line() + (part.row() == null ? "" : " decided"));
            }
            return done;
        }

        /** All imports and decisions in any order; decisions on which imports rested once more. */
        void undoEverything() {
            List<ImportPart> parts = new ArrayList<>(decisions);
            imports.forEach(view -> parts.add(new ImportPart(view.id(), null, null)));
            Collections.shuffle(parts, random);
            parts.forEach(this::undo);
            decisions.forEach(this::undo);
        }

        /** What is not with its owner: who or what, what is there, what should be; then what was done. */
        List<String> lost() {
            List<String> lost = new ArrayList<>();
            compare(actors(), expectedActors(), lost);
            compare(rest(), expectedRest(), lost);
            if (!lost.isEmpty()) {
                lost.addAll(staying());
                lost.addAll(told);
            }
            return lost;
        }

        /** What is still written or waits, and why. */
        private List<String> staying() {
            return territory.in(() -> Objects.requireNonNull(transaction.execute(
                    status -> jdbc.sql("""
                            select concat_ws(' ', what, thing, field, before, 'to', after, stays)
                            from intake_writes where undone is null order by thing, number
                            """).query(String.class).list())));
        }

        private static <T> void compare(
                Map<String, T> found, Map<String, T> expected, List<String> lost) {
            Set<String> keys = new TreeSet<>(found.keySet());
            keys.addAll(expected.keySet());
            for (String key : keys) {
                if (!Objects.equals(found.get(key), expected.get(key))) {
                    lost.add(key + ": " + found.get(key) + ", not " + expected.get(key));
                }
            }
        }

        /** Everyone who is there, field by field. */
        private Map<String, Map<ActorField, String>> actors() {
            Map<String, Map<ActorField, String>> found = new TreeMap<>();
            live().forEach(actor ->
                    found.put(actor.id().toString(), new TreeMap<>(actor.sheet().fields())));
            return found;
        }

        /** Those on whom people built, as they were made and people changed them. */
        private Map<String, Map<ActorField, String>> expectedActors() {
            Map<String, Map<ActorField, String>> expected = new TreeMap<>();
            pinned.forEach(id -> expected.put(
                    id.toString(),
                    new TreeMap<>(Objects.requireNonNull(own.get(id)).fields())));
            return expected;
        }

        private long count(String sql) {
            return territory.in(() -> Objects.requireNonNull(transaction.execute(
                    status -> jdbc.sql(sql).query(Long.class).single())));
        }

        /**
         * What stands beside the actors. A decision that made an actor on whom people built cannot be undone,
         * and what it wrote stays with it.
         */
        private Map<String, Long> rest() {
            Map<String, Long> rest = new TreeMap<>();
            rest.put("ties of lists", count("""
                    select count(*) from registry_ties
                    where withdrawn_at is null and record_source like 'import:%'
                    """));
            rest.put("ties of people", count("""
                    select count(*) from registry_ties
                    where withdrawn_at is null and record_source = 'desk'
                    """));
            rest.put("areas", count("select count(*) from registry_areas"));
            rest.put("rows that wait", (long) territory.in(() -> undecided.count()));
            rest.put("fields of sheets of networks", count("""
                    select count(*) from networks_sheets s
                    where coalesce(object, functioning, charter, plan) is not null
                      and not exists (select from intake_row_decisions d
                        where d.actor_id = s.actor_id)
                    """));
            rest.put("terms that nobody has", count("""
                    select count(*) from vocabularies_own_terms o
                    where not exists (select from registry_actors a
                      where a.merged_into is null and a.themes @> array[o.code])
                      and not exists (select from networks_sheets s where s.object = o.code)
                    """));
            rest.put("sayings that count", count("""
                    select count(*) from intake_sightings s where not s.undone
                      and not exists (select from intake_undecided_rows r
                        join intake_row_decisions d on d.row_id = r.id
                        where r.source = s.source and r.key = s.key)
                    """));
            return rest;
        }

        private Map<String, Long> expectedRest() {
            Map<String, Long> rest = new TreeMap<>();
            for (String what : rest().keySet()) {
                rest.put(what, what.equals("ties of people") ? (long) deskTies : 0L);
            }
            return rest;
        }
    }
}
