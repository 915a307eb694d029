package org.costellazioni.samples;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why nothing was written down, in the order in which the reasons are looked for. */
public enum SampleRefusal implements Refusal {
    NOT_YOURS,
    @About("nome")
    NAME_MISSING,
    @About("nome")
    NAME_TOO_LONG,
    @About("note")
    NOTES_TOO_LONG;

    @Override
    public String messageKey() {
        return MessageKey.of("samples.refusal.", this);
    }
}
