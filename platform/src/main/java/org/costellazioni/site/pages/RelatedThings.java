package org.costellazioni.site.pages;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.RelatedThing;
import org.costellazioni.kernel.Thing;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of other modules has to do with a thing. Ask inside a reading transaction. */
@Component
public class RelatedThings {

    private final ModulesInUse modules;

    RelatedThings(ModulesInUse modules) {
        this.modules = modules;
    }

    public List<Related> to(Thing thing, Acting person, Words words) {
        Map<String, List<Participant>> groups = new LinkedHashMap<>();
        modules.manifests()
                .flatMap(manifest -> manifest.related(thing, person).stream())
                .forEach(each -> groups.computeIfAbsent(each.groupKey(), key -> new ArrayList<>())
                        .add(participant(each)));
        return groups.entrySet().stream()
                .map(group -> new Related(words.of(group.getKey()), group.getValue()))
                .toList();
    }

    private static Participant participant(RelatedThing thing) {
        return new Participant(thing.name(), thing.path(), thing.line());
    }
}
