package org.costellazioni.territories;

import org.costellazioni.kernel.TerritoryId;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/**
 * A territory as its pages show it.
 *
 * @param slug lower-case letters, digits and hyphens; names it on the command line
 * @param istatCode six-digit ISTAT code of the municipality; null for a district or when unknown
 * @param color its own colour, {@code #rrggbb}, dark enough for white text
 * @param publicSignUp whether anyone may make a password of their own (an Italian administration may
 *     let citizens in only by SPID, CIE or CNS: CAD art. 64)
 * @param tileServer address template of an external tile server; null when the map stands on the
 *     imported areas alone
 * @param demonstration whether everything in it is invented
 */
public record Territory(
        TerritoryId id,
        String slug,
        String name,
        @Nullable String istatCode,
        String color,
        boolean publicSignUp,
        @Nullable String tileServer,
        boolean demonstration) {

    /** What it decides about itself, as it stands. */
    public TerritorySettings settings() {
        return new TerritorySettings(
                name, color, publicSignUp, Objects.requireNonNullElse(tileServer, ""));
    }

    public Optional<String> tileServerAddress() {
        return Optional.ofNullable(tileServer);
    }
}
