package org.costellazioni.mail.server;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;

import org.springframework.mail.MailSendException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** How handing a letter over ended, told from the kind of failure. */
public enum MailAnswer {
    TAKEN,
    /** No machine of that name. */
    UNKNOWN_HOST,
    /** Nobody listens at that port, or a wall in between says so. */
    REFUSED,
    /** It was reached, or not even that, and said nothing for too long. */
    SILENT,
    /** It broke the conversation off. */
    DROPPED,
    /** No encryption, or a certificate that is not to be trusted. */
    TLS,
    WRONG_PASSWORD,
    /** It does not take the letter: the sender’s or the recipient’s address is not to its liking. */
    ADDRESS_REFUSED,
    OTHER;

    private static final int DEEPEST_CAUSE = 20;

    /** The kind of a failure that sending a letter threw. */
    public static MailAnswer of(Exception failure) {
        List<Throwable> causes = causes(failure).toList();
        if (any(causes, AuthenticationFailedException.class)) {
            return WRONG_PASSWORD;
        }
        if (any(causes, UnknownHostException.class)) {
            return UNKNOWN_HOST;
        }
        if (any(causes, SocketTimeoutException.class)) {
            return SILENT;
        }
        if (any(causes, ConnectException.class) || any(causes, NoRouteToHostException.class)) {
            return REFUSED;
        }
        if (any(causes, SSLException.class) || said(causes, "STARTTLS")) {
            return TLS;
        }
        if (any(causes, java.net.SocketException.class)
                || any(causes, java.io.EOFException.class)
                || said(causes, "[EOF]")
                || said(causes, "response: -1")) {
            return DROPPED;
        }
        return any(causes, SendFailedException.class) ? ADDRESS_REFUSED : OTHER;
    }

    /** Causes, and what the mail library and Spring keep beside them. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, MailAnswer::next)
                .limit(DEEPEST_CAUSE)
                .flatMap(cause -> cause instanceof MailSendException sending
                        ? Stream.concat(
                                Stream.of(cause),
                                Stream.of(sending.getMessageExceptions())
                                        .flatMap(MailAnswer::causes))
                        : Stream.of(cause));
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        return cause instanceof jakarta.mail.MessagingException mail
                        && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    /** The mail library’s own words, which are English everywhere. */
    private static boolean said(List<Throwable> causes, String words) {
        return causes.stream()
                .map(Throwable::getMessage)
                .anyMatch(message -> message != null && message.contains(words));
    }
}
