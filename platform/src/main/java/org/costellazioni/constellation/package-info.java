/**
 * The sky: the territory's shared administration drawn as one constellation, as a sky, a map and a list
 * of the same actors and ties under the same filters, through time.
 *
 * <p>This module only reads. Actors and ties are the registry's, and only what is public there; cards
 * and figures come from every module's manifest. Its own tables hold nothing but where each star
 * stands: positions are drawn by the graph's force layout, kept, and drawn again from where they were
 * whenever the registry has changed, so that people find a star where they left it.
 *
 * <p>Promises. The address holds the whole selection, so a view can be shared, and the list answers it
 * without scripts. Each view says how complete the record is for its period (recorded since when, by
 * how many sources, how promptly), and growth is told only on actors observed throughout. Of a home
 * there are no coordinates: it counts in its neighborhood.
 *
 * <p>{@code /cerca} looks for words in the lists that the manifests name, and shows the first of each.
 *
 * <p>Nobody depends on this module. Uses {@code kernel}, {@code database}, {@code jobs}, {@code people},
 * {@code site}, {@code territories}, {@code vocabularies} and {@code registry}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Constellation",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "people",
            "site",
            "site :: lists",
            "territories",
            "vocabularies",
            "registry"
        })
package org.costellazioni.constellation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
