package org.costellazioni.kernel;

import java.time.ZoneId;

/** Where days begin and hours are told: territories are in Italy, whatever the machine thinks. */
public final class ItalianTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private ItalianTime() {}
}
