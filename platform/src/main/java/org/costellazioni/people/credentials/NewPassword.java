package org.costellazioni.people.credentials;

/** A password being chosen, typed twice. */
public record NewPassword(String password, String repeated) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
