package org.costellazioni.registry.rules;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;

/** A value that a field does not take, where its entry names no reason of {@code ActorRefusal}. */
public record FieldRefusal(ActorField field) implements Refusal {

    @Override
    public String messageKey() {
        return "registry.refusal." + field.code() + "-wrong";
    }
}
