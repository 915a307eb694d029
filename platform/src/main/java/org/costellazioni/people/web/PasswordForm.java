package org.costellazioni.people.web;

import org.costellazioni.people.credentials.NewPassword;
import org.jspecify.annotations.Nullable;

/** A password typed twice. */
record PasswordForm(@Nullable String password, @Nullable String ripeti) {

    NewPassword chosen() {
        return new NewPassword(NewcomerForm.text(password), NewcomerForm.text(ripeti));
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
