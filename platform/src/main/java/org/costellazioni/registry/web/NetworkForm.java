package org.costellazioni.registry.web;

import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.NetworkSheet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** How a network works, as typed; {@code versione} is the one that was read. */
record NetworkForm(
        @Nullable String oggetto,
        @Nullable String funzionamento,
        @Nullable String carta,
        @Nullable String risorse,
        @Nullable String piano,
        int versione) {

    /** Who looks after a network, as typed. */
    record Care(
            @Nullable String ufficio,
            @Nullable String ruolo,
            @Nullable String inizio,
            @Nullable String fine) {

        NetworkSheet.Management management(@Nullable LocalDate from, @Nullable LocalDate until) {
            return new NetworkSheet.Management(
                    TimeOrderedIds.next(),
                    FormText.of(ufficio),
                    null,
                    FormText.orNull(ruolo),
                    from,
                    until);
        }
    }

    static NetworkForm of(NetworkSheet sheet) {
        return new NetworkForm(
                sheet.object(),
                sheet.functioning(),
                sheet.charter(),
                sheet.resources(),
                sheet.plan(),
                sheet.version());
    }

    NetworkSheet sheet() {
        return new NetworkSheet(
                FormText.orNull(oggetto),
                FormText.orNull(funzionamento),
                FormText.orNull(carta),
                FormText.orNull(risorse),
                FormText.orNull(piano),
                versione);
    }

    /** The same words, to be sent against another version. */
    NetworkForm at(int version) {
        return new NetworkForm(oggetto, funzionamento, carta, risorse, piano, version);
    }
}
