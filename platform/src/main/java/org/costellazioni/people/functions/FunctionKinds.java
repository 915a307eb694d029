package org.costellazioni.people.functions;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The kinds of functions of the modules that the territory at hand uses, and the things they are on. */
@Component
@Transactional(readOnly = true)
public class FunctionKinds {

    private final ModulesInUse modules;

    /** Asked for when needed: those who know things may themselves ask who has which function. */
    private final ObjectProvider<FunctionThings> things;

    private final Territories territories;

    FunctionKinds(
            ModulesInUse modules, ObjectProvider<FunctionThings> things, Territories territories) {
        this.modules = modules;
        this.things = things;
        this.territories = territories;
    }

    /** Module by module, each in its order. */
    public List<FunctionKind> all() {
        return modules.manifests()
                .flatMap(manifest -> manifest.functions().stream())
                .toList();
    }

    /** The kind with this code; empty where its module is off. */
    public Optional<FunctionKind> byCode(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Those on this thing, or in the territory. */
    List<FunctionKind> on(@Nullable Thing thing) {
        String kind = thing == null ? null : thing.kind();
        return all().stream().filter(each -> Objects.equals(each.thing(), kind)).toList();
    }

    private Optional<FunctionThings> things(String kind) {
        return things.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** Whether there is such a thing. */
    boolean exists(Thing thing) {
        return labels(List.of(thing)).containsKey(thing);
    }

    /** What those things are called that exist. */
    public Map<Thing, FunctionThings.Label> labels(Collection<Thing> asked) {
        Map<Thing, FunctionThings.Label> labels = new HashMap<>();
        Map<String, List<UUID>> byKind = asked.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        byKind.forEach((kind, ids) -> things(kind)
                .ifPresent(those -> those.labels(ids)
                        .forEach((id, label) -> labels.put(new Thing(kind, id), label))));
        return labels;
    }

    /** What the thing of a function is called; the territory's own name where it has none. */
    public FunctionThings.Label label(@Nullable Thing thing) {
        return thing == null
                ? new FunctionThings.Label(territories.current().name(), null)
                : labels(List.of(thing))
                        .getOrDefault(thing, new FunctionThings.Label(thing.id().toString(), null));
    }

    /** Whether the visitor answers for the thing. */
    boolean answersFor(Visitor visitor, @Nullable Thing thing) {
        return thing != null
                && things(thing.kind())
                        .filter(each -> each.answersFor(visitor, thing.id()))
                        .isPresent();
    }
}
