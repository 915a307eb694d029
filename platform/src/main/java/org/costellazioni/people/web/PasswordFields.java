package org.costellazioni.people.web;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.credentials.CredentialRefusal;
import org.costellazioni.people.credentials.NewPassword;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;

import java.util.Optional;

/** The password of somebody signed in, and a new one typed twice. */
final class PasswordFields {

    static final Field<String> OLD = Fields.password("vecchia", "people.field.old-password")
            .required(CredentialRefusal.OLD_PASSWORD_WRONG)
            .autocomplete("current-password");
    static final Field<String> CHOSEN = Fields.password("password", "people.field.new-password")
            .required(CredentialRefusal.PASSWORD_SHORT)
            .autocomplete("new-password");
    static final Field<String> REPEATED = Fields.password("ripeti", "people.field.repeat-password")
            .required(CredentialRefusal.PASSWORDS_DIFFER)
            .autocomplete("new-password");

    private PasswordFields() {}

    /** The form with the rule that both are the same; no draft of it is kept. */
    static Form alike(Form form) {
        return form.rule(PasswordFields::differ, CHOSEN, REPEATED).withoutDraft();
    }

    private static Optional<? extends Refusal> differ(FormData form) {
        return form.the(CHOSEN).equals(form.the(REPEATED))
                ? Optional.empty()
                : Optional.of(CredentialRefusal.PASSWORDS_DIFFER);
    }

    static NewPassword chosen(FormData form) {
        return new NewPassword(form.the(CHOSEN), form.the(REPEATED));
    }
}
