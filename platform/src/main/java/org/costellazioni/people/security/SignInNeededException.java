package org.costellazioni.people.security;

/** A page for persons was asked for by a stranger: they are led to the sign-in page. */
class SignInNeededException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
