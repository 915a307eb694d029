package org.costellazioni.people.erasure;

import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the modules do when somebody is forgotten, those that are switched off too. */
@Component
class ErasureWork {

    private final ObjectProvider<Manifest> manifests;

    ErasureWork(ObjectProvider<Manifest> manifests) {
        this.manifests = manifests;
    }

    private Stream<Erasure> all() {
        return manifests
                .orderedStream()
                .sorted(Comparator.comparing(Manifest::module))
                .flatMap(manifest -> manifest.erasures().stream());
    }

    /** Keys of what stays. */
    List<String> stays() {
        return all().filter(erasure -> erasure.work() == null).map(Erasure::key).toList();
    }

    /** Lets go of what is the person's in the territory at hand; how many things of each key went. */
    Map<String, Integer> run(PersonId person) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        all().forEach(erasure -> {
            if (erasure.work() != null) {
                gone.put(erasure.key(), erasure.work().applyAsInt(person));
            }
        });
        return gone;
    }
}
