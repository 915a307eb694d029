package org.costellazioni.people.rules;

/** Names that lead to the very machine that asks: those of RFC 6761, 6.3, and the loopback addresses. */
public final class LocalHosts {

    private LocalHosts() {}

    /** Whether the host, as addresses write it and without a port, is this machine. */
    public static boolean include(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("127.0.0.1")
                || host.equals("[::1]");
    }
}
