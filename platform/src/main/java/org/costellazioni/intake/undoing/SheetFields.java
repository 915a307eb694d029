package org.costellazioni.intake.undoing;

import org.costellazioni.networks.NetworkSheet;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The fields of a network's sheet by the names under which imports remember that they filled them. */
final class SheetFields {

    private SheetFields() {}

    static @Nullable String get(NetworkSheet sheet, String field) {
        return switch (field) {
            case "object" -> sheet.object();
            case "functioning" -> sheet.functioning();
            case "charter" -> sheet.charter();
            case "plan" -> sheet.plan();
            default -> throw new IllegalArgumentException("no such field: " + field);
        };
    }

    /** The vocabulary whose codes the field holds. */
    static Optional<String> vocabulary(String field) {
        return switch (field) {
            case "object", "functioning" -> Optional.of("network-" + field);
            default -> Optional.empty();
        };
    }

    static NetworkSheet with(NetworkSheet sheet, String field, @Nullable String value) {
        return new NetworkSheet(
                field.equals("object") ? value : sheet.object(),
                field.equals("functioning") ? value : sheet.functioning(),
                field.equals("charter") ? value : sheet.charter(),
                sheet.resources(),
                field.equals("plan") ? value : sheet.plan(),
                sheet.version());
    }
}
