package org.costellazioni.site.lists.follow;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

import java.util.List;

/** Why a filter was not kept or is not followed, in the order in which it is looked at. */
enum FilterRefusal implements Refusal {
    LIST_UNKNOWN,
    @About("nome")
    NAME_MISSING,
    @About("nome")
    NAME_TOO_LONG,
    /** The person has no confirmed address. */
    @About("ritmo")
    NO_ADDRESS,
    TOO_MANY,
    @About("nome")
    NAME_TAKEN;

    @Override
    public String messageKey() {
        return MessageKey.of("site.refusal.filter-", this);
    }

    @Override
    public List<Object> arguments() {
        return switch (this) {
            case NAME_TOO_LONG -> List.of(OwnFilters.LONGEST_NAME);
            case TOO_MANY -> List.of(OwnFilters.MOST);
            case LIST_UNKNOWN, NAME_MISSING, NO_ADDRESS, NAME_TAKEN -> List.of();
        };
    }
}
