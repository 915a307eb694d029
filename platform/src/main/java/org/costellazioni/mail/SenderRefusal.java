package org.costellazioni.mail;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a territory may not write as it wants to. */
public enum SenderRefusal implements Refusal {
    @About("nome")
    NAME_MISLEADING,
    @About("risposte")
    ADDRESS_MALFORMED,
    @About("firma")
    SIGNATURE_TOO_LONG;

    @Override
    public String messageKey() {
        return MessageKey.of("mail.sender-refusal.", this);
    }
}
