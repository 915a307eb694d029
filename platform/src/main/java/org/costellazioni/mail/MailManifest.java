package org.costellazioni.mail;

import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is kept of the letters that leave. */
@Component
class MailManifest implements Manifest {

    @Override
    public String module() {
        return "mail";
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
        return List.of(Erasure.stays("mail.data.senders"));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
