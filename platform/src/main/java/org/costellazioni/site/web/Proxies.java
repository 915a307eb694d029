package org.costellazioni.site.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose word counts when a request says for whom it is passed on: proxies that whoever runs the house has
 * named, and without a word only this very machine. On an inner network everybody has a private address,
 * so being private proves nothing.
 */
final class Proxies {

    private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");
    private static final int BITS_OF_A_PART = 8;
    private static final int PARTS = 4;

    private Proxies() {}

    /**
     * The addresses that are believed, as the container wants them: a regular expression.
     *
     * @param named addresses and networks of IPv4 whose length is 8, 16 or 24, with commas between them;
     *     blank for this machine alone
     * @throws IllegalArgumentException when one is neither
     */
    static String believed(String named) {
        List<String> all =
                named.isBlank() ? THIS_MACHINE : Arrays.asList(named.strip().split("[,\\s]+"));
        return all.stream().flatMap(Proxies::expressions).collect(Collectors.joining("|"));
    }

    private static Stream<String> expressions(String one) {
        int slash = one.indexOf('/');
        if (slash >= 0) {
            return Stream.of(network(one.substring(0, slash), one.substring(slash + 1)));
        }
        // The container writes IPv6 in full, people write it short.
        return Stream.of(address(one).getHostAddress(), one).distinct().map(Pattern::quote);
    }

    private static String network(String address, String length) {
        byte[] bytes = address(address).getAddress();
        if (bytes.length != PARTS || !length.matches("8|16|24")) {
            throw new IllegalArgumentException(
                    "costellazioni.proxies: a network is written 10.0.0.0/8, its length is 8, 16 or 24");
        }
        int parts = Integer.parseInt(length) / BITS_OF_A_PART;
        String fixed = Arrays.stream(address.split("\\."))
                .limit(parts)
                .map(part -> part + "\\.")
                .collect(Collectors.joining());
        return fixed + "\\d{1,3}" + "\\.\\d{1,3}".repeat(PARTS - parts - 1);
    }

    private static InetAddress address(String text) {
        try {
            if (!text.contains(":") && text.split("\\.", -1).length != PARTS) {
                throw new IllegalArgumentException("an address of IPv4 has four parts");
            }
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "costellazioni.proxies: no address: " + text, malformed);
        }
    }
}
