package org.costellazioni.site;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.ModuleSwitches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The modules that the territory at hand uses, for whoever gathers what they offer. */
@Component
public class ModulesInUse {

    /**
     * Asked for when needed, and once: what a module offers may itself be gathered from others, and each page
     * asks several times.
     */
    private final Supplier<List<Manifest>> manifests;

    private final ModuleSwitches switches;

    ModulesInUse(ObjectProvider<Manifest> manifests, ModuleSwitches switches) {
        this.manifests = SingletonSupplier.of(() -> manifests.orderedStream().toList());
        this.switches = switches;
    }

    public Stream<Manifest> manifests() {
        return manifests.get().stream().filter(manifest -> switches.on(manifest.module()));
    }
}
