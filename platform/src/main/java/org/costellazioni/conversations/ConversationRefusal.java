package org.costellazioni.conversations;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/** Why something in a conversation was not done, in the order in which the reasons are looked for. */
public enum ConversationRefusal implements Refusal {
    NOT_FOUND,
    READ_ONLY,
    @About("testo")
    TEXT_MISSING,
    @About("testo")
    TEXT_TOO_LONG,
    @About("allegato")
    TOO_MANY_FILES,
    @About("allegato")
    FILE_GONE,
    TOO_MANY_COMMENTS,
    EDIT_TOO_LATE,
    @About("motivo")
    REASON_MISSING,
    @About("motivo")
    REASON_TOO_LONG;

    @Override
    public String messageKey() {
        return "conversations.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
