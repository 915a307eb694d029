package org.costellazioni.registry.rules;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;

import java.util.EnumMap;

/** What of a sheet everyone may read. */
public final class SheetPrivacy {

    private SheetPrivacy() {}

    /** The sheet without reserved fields; of a home only the neighborhood stays. */
    public static ActorSheet publicPart(ActorSheet sheet) {
        EnumMap<ActorField, String> open = new EnumMap<>(ActorField.class);
        boolean home = sheet.has(ActorField.SEAT_IS_HOME);
        sheet.fields().forEach((field, text) -> {
            boolean hidden = field.reserved() || personal(field, text);
            if (!hidden && !(home && field.entry().isReservedInAHome())) {
                open.put(field, text);
            }
        });
        return new ActorSheet(open);
    }

    /** The 16-character code is a natural person's: an individual's own, never an organization's. */
    private static boolean personal(ActorField field, String text) {
        return field == ActorField.FISCAL_CODE && text.length() == 16;
    }
}
