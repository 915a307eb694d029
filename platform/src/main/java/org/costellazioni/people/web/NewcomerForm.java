package org.costellazioni.people.web;

import org.costellazioni.people.credentials.SignUp;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Names and address, as typed. */
record NewcomerForm(
        @Nullable String nome,
        @Nullable String cognome,
        @Nullable String email) {

    static final NewcomerForm EMPTY = new NewcomerForm("", "", "");

    SignUp signUp(Locale language) {
        return new SignUp(text(nome), text(cognome), text(email), language);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
