package org.costellazioni.territories;

import java.util.List;

/** What whoever has just made a territory, or given it an address, does next. */
public interface FirstSteps {

    /**
     * Lines ready to print, such as the one-time link of the first administrator; none when there is
     * nothing left to do. Called outside a transaction.
     *
     * @param address where the product answers now, without a slash at its end
     */
    List<String> lines(Territory territory, String address);
}
