package org.costellazioni.site;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Opens {@link Words} where there is no page: mail, documents, the command line. */
@Component
public class Phrasebook {

    private final MessageSource messages;

    Phrasebook(MessageSource messages) {
        this.messages = messages;
    }

    public Words in(Locale locale) {
        return new Words(messages, locale);
    }

    public Words italian() {
        return in(Locale.ITALIAN);
    }
}
