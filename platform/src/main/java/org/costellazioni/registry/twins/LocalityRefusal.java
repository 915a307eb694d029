package org.costellazioni.registry.twins;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a locality is not kept, in the order in which the reasons are looked for. */
public enum LocalityRefusal implements Refusal {
    @About("name")
    LOCALITY_MISSING,
    @About("municipality")
    MUNICIPALITY_MISSING,
    /** A place is no locality of itself. */
    @About("municipality")
    LOCALITY_OF_ITSELF,
    /** The municipality is kept as a locality of another one. */
    @About("municipality")
    MUNICIPALITY_IS_LOCALITY;

    @Override
    public String messageKey() {
        return MessageKey.of("registry.refusal.", this);
    }
}
