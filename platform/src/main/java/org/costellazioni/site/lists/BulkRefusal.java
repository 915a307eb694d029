package org.costellazioni.site.lists;

import org.costellazioni.kernel.Refusal;

/** Why nothing was done with the rows of a list. */
enum BulkRefusal implements Refusal {
    @About(Lists.TICKED)
    NOTHING_TICKED;

    @Override
    public String messageKey() {
        return "site.list.act.nothing-ticked";
    }
}
