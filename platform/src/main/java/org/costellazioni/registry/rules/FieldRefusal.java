package org.costellazioni.registry.rules;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;

/** A value that a field does not take, where its entry names no reason of {@code ActorRefusal}. */
public record FieldRefusal(ActorField where) implements Refusal {

    /** The reason of a check of a field: that of {@code ActorRefusal}, else the field's own. */
    public static Refusal of(ActorField field, FieldEntry.Check check) {
        Refusal known = check.refusal();
        return known == null ? new FieldRefusal(field) : known;
    }

    @Override
    public String messageKey() {
        return "registry.refusal." + where.code() + "-wrong";
    }

    @Override
    public String field() {
        return where.code();
    }
}
