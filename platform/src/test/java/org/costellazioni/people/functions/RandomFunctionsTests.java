package org.costellazioni.people.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Anybody gives and ends anything to anybody: what was done agrees with a list kept beside it. */
@PlatformTest
class RandomFunctionsTests {

    private static final int STEPS = 120;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private Functions functions;

    @Autowired
    private Journal journal;

    private final Map<FunctionId, Function> model = new HashMap<>();

    @Test
    void everyoneHasWhatTheListBesideSays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        TestTerritory territory = TestTerritory.make(territories);
        ActorId actor = actors.make(territory, "ets", "Il Cortile");
        List<Person> all = Stream.of(Cast.ADMINISTRATOR, Cast.CLERK, Cast.VOLUNTEER, Cast.CITIZEN)
                .map(member -> people.play(member, territory))
                .toList();
        Set<FunctionId> first = Set.of(
                people.role(all.getFirst(), Role.ADMINISTRATOR, territory),
                people.role(all.get(1), Role.PROGRAMME_OFFICE, territory));
        for (int step = 0; step < STEPS; step++) {
            Visitor by = people.visitor(pick(all, random), territory);
            Outcome<Function> done = random.nextInt(3) == 0 && !model.isEmpty()
                    ? territory.in(() -> functions.end(by, anyId(first, random)))
                    : territory.in(() -> functions.give(by, offer(all, actor, random)));
            if (done instanceof Outcome.Done<Function>(Function function)
                    && model.remove(function.id()) == null
                    && !first.contains(function.id())) {
                model.put(function.id(), function);
            }
            agrees(territory, all, "seed " + seed + ", step " + step);
        }
        assertThat(model).as("seed " + seed).isNotEmpty();
    }

    private FunctionId anyId(Set<FunctionId> first, Random random) {
        return pick(Stream.concat(model.keySet().stream(), first.stream()).toList(), random);
    }

    private Functions.Offer offer(List<Person> all, ActorId actor, Random random) {
        PersonId person = pick(all, random).id();
        LocalDate from = journal.today().plusDays(random.nextInt(4));
        @Nullable
        LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(5) - 1L);
        List<Role> roles = List.of(Role.EVALUATOR, Role.MUNICIPAL_OPERATOR, Role.ADMINISTRATOR);
        boolean role = random.nextBoolean();
        Thing thing = role ? null : MandateKind.thing(actor);
        String kind = role
                ? pick(roles, random).code()
                : pick(List.of(MandateKind.DELEGATE, MandateKind.LEGAL_REPRESENTATIVE), random)
                        .code();
        return new Functions.Offer(kind, person, thing, null, from, until);
    }

    /** In force is what the list says; no two of a kind at a time; somebody administers. */
    private void agrees(TestTerritory territory, List<Person> all, String when) {
        LocalDate today = journal.today();
        boolean administered = false;
        for (Person person : all) {
            Visitor visitor = people.visitor(person, territory);
            List<Function> own = model.values().stream()
                    .filter(function -> function.person().equals(person.id()))
                    .toList();
            Set<Role> roles = own.stream()
                    .filter(function -> function.covers(today))
                    .flatMap(function -> Role.of(function.kind()).stream())
                    .collect(Collectors.toSet());
            assertThat(visitor.roles()).as(when).containsAll(roles);
            assertThat(visitor.mandates().stream().map(mandate -> mandate.id()))
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(own.stream()
                            .filter(function -> function.thing() != null && function.covers(today))
                            .map(Function::id)
                            .toList());
            assertThat(pairs(own))
                    .as(when)
                    .noneMatch(pair -> pair.getFirst().same(pair.getLast())
                            && pair.getFirst().overlaps(pair.getLast()));
            administered |= visitor.has(Role.ADMINISTRATOR);
        }
        assertThat(administered).as(when).isTrue();
    }

    private static List<List<Function>> pairs(List<Function> all) {
        List<List<Function>> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.add(List.of(all.get(i), all.get(j)));
            }
        }
        return pairs;
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
