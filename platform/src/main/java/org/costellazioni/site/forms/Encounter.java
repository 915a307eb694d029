package org.costellazioni.site.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How two people who edit the same thing meet in one form: what the second was shown, and what the first has
 * written since. What only one of them changed stands as that one wrote it.
 */
final class Encounter {

    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<FormData.Other> contested = new ArrayList<>();
    private final List<FormData.Other> taken = new ArrayList<>();

    /** Digests of what the person was shown. */
    Map<String, String> seen() {
        return seen;
    }

    /** What both wrote, as the other wrote it: the person is asked. */
    List<FormData.Other> contested() {
        return contested;
    }

    /** What only the other wrote: it stays, and the person is told. */
    List<FormData.Other> taken() {
        return taken;
    }
}
