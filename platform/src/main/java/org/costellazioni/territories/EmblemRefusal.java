package org.costellazioni.territories;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why an emblem was not taken or changed, in the order in which the reasons are looked for. */
public enum EmblemRefusal implements Refusal {
    @About("emblema")
    FILE_MISSING,
    @About("emblema")
    FILE_TOO_BIG,
    @About("emblema")
    NOT_A_PNG,
    @About("testo")
    TEXT_MISSING,
    @About("testo")
    TEXT_TOO_LONG,
    TOO_MANY,
    NOT_FOUND;

    @Override
    public String messageKey() {
        return MessageKey.of("territories.emblem-refusal.", this);
    }
}
