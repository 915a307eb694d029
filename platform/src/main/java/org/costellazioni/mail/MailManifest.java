package org.costellazioni.mail;

import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is kept of the letters that leave. */
@Component
class MailManifest implements Manifest {

    private final OutgoingMessages messages;
    private final ObjectProvider<AddressBook> addresses;

    MailManifest(OutgoingMessages messages, ObjectProvider<AddressBook> addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    @Override
    public String module() {
        return "mail";
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("mail.text.letters", "mail_messages", "id")
                        .row("recipient")
                        .words("subject", "text")
                        .whole("answers_to"),
                FreeText.of("mail.text.senders", "mail_senders", "territory_id")
                        .words("name", "answers_to", "signature"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("mail.data.letters", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("mail_messages", "recipient", "subject", "text", "answers_to")
                        .goneAfter(MailSweep.KEPT),
                PersonalData.of("mail.data.senders", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("mail_senders", "name", "answers_to", "signature"));
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("mail.data.letters", this::forgetLetters),
                Erasure.stays("mail.data.senders"));
    }

    private int forgetLetters(PersonId person) {
        return addresses
                .getObject()
                .find(person)
                .map(AddressBook.Addressee::email)
                .map(messages::forget)
                .orElse(0);
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
