package org.costellazioni.intake.rules;

import java.util.Arrays;
import java.util.List;

/** The columns that a file of ties may have, for tests of other packages. */
public final class TieColumns {

    private TieColumns() {}

    public static List<String> all() {
        return Arrays.stream(TieField.values()).map(TieField::column).toList();
    }
}
