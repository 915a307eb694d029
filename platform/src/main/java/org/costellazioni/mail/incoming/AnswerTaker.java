package org.costellazioni.mail.incoming;

/** Takes answers to the letters of one module; a bean of that module. */
public interface AnswerTaker {

    /**
     * Takes an answer, or tells whoever sent it why not; the same one again changes nothing. Called with a
     * territory bound, outside any transaction, in one territory after the other until one knows the
     * secret.
     *
     * @return false when the secret is unknown here
     */
    boolean take(String secret, Answer answer) throws java.io.IOException;
}
