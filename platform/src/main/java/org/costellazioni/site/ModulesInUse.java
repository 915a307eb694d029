package org.costellazioni.site;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.ModuleSwitches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** The modules that the territory at hand uses, for whoever gathers what they offer. */
@Component
public class ModulesInUse {

    /** Asked for when needed: what a module offers may itself be gathered from others. */
    private final ObjectProvider<Manifest> manifests;

    private final ModuleSwitches switches;

    ModulesInUse(ObjectProvider<Manifest> manifests, ModuleSwitches switches) {
        this.manifests = manifests;
        this.switches = switches;
    }

    public Stream<Manifest> manifests() {
        return manifests.orderedStream().filter(manifest -> switches.on(manifest.module()));
    }
}
