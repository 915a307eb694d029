package org.costellazioni.upkeep.switches;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.ModuleSwitches;
import org.costellazioni.kernel.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** The switches of the territory at hand, for the page that turns them. */
@Component
public class Switches {

    private final SwitchRows rows;
    private final ModuleSwitches known;
    private final ObjectProvider<Manifest> manifests;
    private final Journal journal;

    Switches(
            SwitchRows rows,
            ModuleSwitches known,
            ObjectProvider<Manifest> manifests,
            Journal journal) {
        this.rows = rows;
        this.known = known;
        this.manifests = manifests;
        this.journal = journal;
    }

    /** Modules that a territory may do without, by name. */
    public List<String> switchable() {
        return manifests
                .orderedStream()
                .filter(Manifest::switchable)
                .map(Manifest::module)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean on(String module) {
        return known.on(module);
    }

    /** Turns a switch; who may is for the page to say. */
    @Transactional
    public Outcome<String> turn(String module, boolean on, Acting by) {
        if (!switchable().contains(module)) {
            return Outcome.refused(SwitchRefusal.NOT_SWITCHABLE);
        }
        boolean turned =
                on ? rows.switchOn(module) : rows.switchOff(module, by.person(), journal.now());
        if (!turned) {
            return Outcome.refused(SwitchRefusal.SWITCHED_ALREADY);
        }
        String verb = on ? "upkeep.module-switched-on" : "upkeep.module-switched-off";
        journal.tell(by, verb, "module:" + module);
        return Outcome.done(module);
    }
}
