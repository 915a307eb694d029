package org.costellazioni.people.web;

import org.costellazioni.people.credentials.CredentialRefusal;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.FormData;

import java.util.Locale;

/** Names and address of somebody who is not known yet. */
final class NewcomerFields {

    static final Field<String> GIVEN_NAME = Fields.text("nome", "people.field.given-name")
            .required(CredentialRefusal.NAME_MISSING)
            .longest(SignUp.LONGEST_NAME, CredentialRefusal.NAME_LONG)
            .autocomplete("given-name");
    static final Field<String> FAMILY_NAME = Fields.text("cognome", "people.field.family-name")
            .required(CredentialRefusal.NAME_MISSING)
            .longest(SignUp.LONGEST_NAME, CredentialRefusal.NAME_LONG)
            .autocomplete("family-name");
    static final Field<String> EMAIL = email("people.field.email");

    private NewcomerFields() {}

    /** An address that letters reach. */
    static Field<String> email(String label) {
        return Fields.email("email", label)
                .required(CredentialRefusal.EMAIL_MALFORMED)
                .malformed(CredentialRefusal.EMAIL_MALFORMED)
                .autocomplete("email");
    }

    static SignUp signUp(FormData form, Locale language) {
        return new SignUp(form.the(GIVEN_NAME), form.the(FAMILY_NAME), form.the(EMAIL), language);
    }
}
