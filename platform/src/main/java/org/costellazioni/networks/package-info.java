/**
 * Networks: how each works, and who looks after it.
 *
 * <p>A network is an actor, and that others belong to it are ties: both are facts of the registry. {@link
 * Networks} keeps what is written beside them: what the network is about, how it works inside, its
 * charter, resources and plan ({@link NetworkSheet}), and the offices that look after it, each for a
 * time. {@code rules} finds where that care is fragmented or double, for the programme office alone.
 *
 * <p>Promises. The contact of an office is a role, never a name. Two edits of one sheet do not overwrite
 * each other. The page of a network is that of an actor ({@code registry :: pieces}) with more on it; the
 * registry asks for it through {@code KindPage} and does not know this module. Publishes the acts {@code
 * networks.network-written}, {@code networks.network-entrusted} and {@code networks.network-released}.
 *
 * <p>The statements of the list and of the findings read the registry's tables of actors and ties, beside
 * its own: a list is one statement (decision 0026).
 */
@NullMarked
@ApplicationModule(
        displayName = "Networks",
        allowedDependencies = {
            "kernel",
            "database",
            "site",
            "site :: pages",
            "site :: lists",
            "site :: forms",
            "upkeep :: undo",
            "people",
            "conversations :: pieces",
            "vocabularies",
            "registry",
            "registry :: withdrawals",
            "registry :: pieces",
            "registry :: story"
        })
package org.costellazioni.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
