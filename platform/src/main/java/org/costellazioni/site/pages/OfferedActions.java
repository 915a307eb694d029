package org.costellazioni.site.pages;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingAction;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** What other modules let somebody do with a thing. Ask inside a reading transaction. */
@Component
public class OfferedActions {

    private final ModulesInUse modules;

    OfferedActions(ModulesInUse modules) {
        this.modules = modules;
    }

    public List<PageAction> on(Thing thing, Acting person, Words words) {
        return modules.manifests()
                .flatMap(manifest -> manifest.actions(thing, person).stream())
                .sorted(Comparator.comparingInt(ThingAction::order))
                .map(action -> PageAction.page(words.of(action.labelKey()), action.path()))
                .toList();
    }
}
