package org.costellazioni.upkeep.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the network. */
public final class HomeNetwork {

    private static final int IPV6_NETWORK_BYTES = 8;

    private HomeNetwork() {}

    /** The address, or the /64 network of an IPv6 one: a home has billions of those. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }
}
