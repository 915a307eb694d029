package org.costellazioni.mail.incoming;

import org.costellazioni.kernel.StartupNotice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Says at the start when a mailbox was named and cannot be used. */
@Component
class MailboxNotice implements StartupNotice {

    private final MailboxSettings settings;
    private final AnswerAddresses addresses;
    private final MessageSource texts;

    MailboxNotice(MailboxSettings settings, AnswerAddresses addresses, MessageSource texts) {
        this.settings = settings;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public List<String> lines(String address) {
        return settings.host().isBlank() || addresses.offered()
                ? List.of()
                : List.of(texts.getMessage("mail.notice.mailbox-address", null, Locale.ITALIAN));
    }
}
