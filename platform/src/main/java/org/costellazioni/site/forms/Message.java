package org.costellazioni.site.forms;

import org.costellazioni.kernel.Refusal;

import java.util.List;

/** What to say: a message key, and the values of its places. */
record Message(String key, List<Object> values) {

    static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }

    static Message of(Refusal refusal) {
        return new Message(refusal.messageKey(), refusal.arguments());
    }
}
