package org.costellazioni.people;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.functions.Function;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Right;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever is looking at a page, in the territory at hand and at this moment: a stranger, or a person
 * with their roles and mandates. Controllers ask for it as an argument.
 *
 * @param person null for a stranger
 * @param actingFor the mandate by which the person acts now; null when they act for themselves
 * @param mandates those in force, whatever the person acts for now
 * @param functions those in force that other modules declared
 */
public record Visitor(
        @Nullable Person person,
        IdentificationLevel identification,
        @Nullable Mandate actingFor,
        Set<Role> roles,
        List<Mandate> mandates,
        List<Function> functions)
        implements Reader {

    /** Nobody signed in. */
    public static final Visitor STRANGER =
            new Visitor(null, IdentificationLevel.NONE, null, Set.of(), List.of());

    public Visitor {
        roles = Set.copyOf(roles);
        mandates = List.copyOf(mandates);
        functions = List.copyOf(functions);
    }

    /** Somebody without functions of other modules. */
    public Visitor(
            @Nullable Person person,
            IdentificationLevel identification,
            @Nullable Mandate actingFor,
            Set<Role> roles,
            List<Mandate> mandates) {
        this(person, identification, actingFor, roles, mandates, List.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    /** Whether the visitor may do what at least one of the roles may do. */
    public boolean has(Role... any) {
        return Arrays.stream(any)
                .anyMatch(wanted -> roles.stream().anyMatch(role -> role.covers(wanted)));
    }

    @Override
    public boolean has(Right... any) {
        return Arrays.stream(any).anyMatch(right -> right instanceof Role role && has(role));
    }

    /** Whether the visitor acts for this actor now. */
    public boolean actsFor(ActorId actor) {
        return actingFor != null && actingFor.actor().equals(actor);
    }

    /** The actors that the visitor may act for, each once. */
    @Override
    public List<ActorId> actors() {
        return mandates.stream().map(Mandate::actor).distinct().toList();
    }

    /** The things on which the visitor has a function of this kind. */
    @Override
    public Set<UUID> things(String function) {
        Stream<UUID> actors = mandates.stream()
                .filter(mandate -> mandate.kind().code().equals(function))
                .map(mandate -> mandate.actor().value());
        Stream<UUID> others = functions.stream()
                .filter(each -> each.kind().equals(function))
                .flatMap(each -> Stream.ofNullable(each.thing()).map(Thing::id));
        return Stream.concat(actors, others).collect(Collectors.toSet());
    }

    /** Whether the visitor has a function of this kind in the territory, or on the thing. */
    public boolean holds(String function, @Nullable Thing thing) {
        return Role.of(function).filter(this::has).isPresent()
                || functions.stream()
                        .anyMatch(each -> each.kind().equals(function) && each.thing() == null)
                || (thing != null && things(function).contains(thing.id()));
    }

    /** The mandate in force that lets the visitor act for the actor, the strongest kind first. */
    public Optional<Mandate> mandateFor(ActorId actor) {
        return mandates.stream()
                .filter(mandate -> mandate.actor().equals(actor))
                .min(Comparator.comparing(Mandate::kind));
    }

    /** The same visitor, acting by the mandate. */
    Visitor actingBy(Mandate mandate) {
        return new Visitor(person, identification, mandate, roles, mandates, functions);
    }

    /** What the record keeps of who acts. */
    @Override
    public Acting acting() {
        return new Acting(
                person == null ? null : person.id(),
                actingFor == null ? null : actingFor.actor(),
                identification);
    }
}
