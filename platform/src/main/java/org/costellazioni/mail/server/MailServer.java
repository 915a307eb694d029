package org.costellazioni.mail.server;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where letters are handed over, and as whom.
 *
 * @param user empty where the server asks for none
 * @param password empty without a user
 * @param from the sender’s address of every letter
 */
public record MailServer(
        String host, int port, Security security, String user, String password, String from) {

    /** Submission, its older twin under TLS, carriage between servers, and what providers offer besides. */
    private static final Set<Integer> PORTS = Set.of(25, 465, 587, 2525);

    public static final int USUAL_PORT = 587;
    static final int TLS_PORT = 465;
    private static final int CARRIAGE_PORT = 25;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}");

    /** How the conversation is kept from others. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** It begins in the clear and must turn to TLS. */
        STARTTLS,
        /** As {@link #STARTTLS} where the server offers it. */
        STARTTLS_IF_OFFERED,
        NONE
    }

    /** What is wrong with a server that somebody names. */
    public enum Fault {
        HOST_MALFORMED,
        PORT_NOT_OF_MAIL,
        FROM_MALFORMED,
        PASSWORD_MISSING,
        PASSWORD_IN_THE_CLEAR
    }

    /** What a port asks for where nobody says. */
    public static Security usual(int port) {
        return switch (port) {
            case TLS_PORT -> Security.TLS;
            case CARRIAGE_PORT -> Security.STARTTLS_IF_OFFERED;
            default -> Security.STARTTLS;
        };
    }

    /** Why the product does not speak to it; empty when it may. */
    public Optional<Fault> fault() {
        if (!HOST.matcher(host).matches()) {
            return Optional.of(Fault.HOST_MALFORMED);
        }
        if (!PORTS.contains(port)) {
            return Optional.of(Fault.PORT_NOT_OF_MAIL);
        }
        if (!ADDRESS.matcher(from).matches()) {
            return Optional.of(Fault.FROM_MALFORMED);
        }
        if (!user.isEmpty() && password.isEmpty()) {
            return Optional.of(Fault.PASSWORD_MISSING);
        }
        boolean open = security == Security.NONE || security == Security.STARTTLS_IF_OFFERED;
        return open && !password.isEmpty() && !here()
                ? Optional.of(Fault.PASSWORD_IN_THE_CLEAR)
                : Optional.empty();
    }

    /** Whether the server is on this very machine. */
    private boolean here() {
        return host.equals("localhost")
                || host.matches("[0-9.]+") && InetAddress.ofLiteral(host).isLoopbackAddress();
    }

    Properties text() {
        Properties text = new Properties();
        text.setProperty("host", host);
        text.setProperty("port", String.valueOf(port));
        text.setProperty("security", security.name());
        text.setProperty("user", user);
        text.setProperty("password", password);
        text.setProperty("from", from);
        return text;
    }

    /** @throws IllegalArgumentException when somebody wrote something else into the file */
    static MailServer of(Properties text) {
        return new MailServer(
                text.getProperty("host", ""),
                Integer.parseInt(text.getProperty("port", "0")),
                Security.valueOf(text.getProperty("security", "STARTTLS")),
                text.getProperty("user", ""),
                text.getProperty("password", ""),
                text.getProperty("from", ""));
    }

    /** Without the password: this text ends up in logs. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
