package org.costellazioni.graph.cli;

/** The command line asks for something that cannot be done; the message says what. */
final class WrongCall extends Exception {

    private static final long serialVersionUID = 1;

    WrongCall(String message) {
        super(message);
    }
}
