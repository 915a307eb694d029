package org.costellazioni.files.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Tells signed data (CMS, RFC 5652: the {@code .p7m} of Italian signatures) by how it begins. */
final class SignedData {

    /** The object identifier 1.2.840.113549.1.7.2 in DER. */
    private static final byte[] IDENTIFIER = {
        0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
    };

    private static final int SEQUENCE = 0x30;
    private static final int LONG_LENGTH = 0x80;
    private static final int LONGEST_LENGTH_BYTES = 4;
    private static final int TEXT_LOOKED_AT = 200;
    private static final int GROUP = 4;

    private SignedData() {}

    static boolean is(byte[] head) {
        return inBinary(head) || inText(head);
    }

    /** A sequence whose first member is the identifier; its length may have any form. */
    private static boolean inBinary(byte[] head) {
        if (head.length < 2 || head[0] != SEQUENCE) {
            return false;
        }
        int more = Math.max(0, Byte.toUnsignedInt(head[1]) - LONG_LENGTH);
        int at = 2 + more;
        return more <= LONGEST_LENGTH_BYTES
                && head.length >= at + IDENTIFIER.length
                && Arrays.equals(Arrays.copyOfRange(head, at, at + IDENTIFIER.length), IDENTIFIER);
    }

    /** PEM or bare base64, as some mail programs leave it. */
    private static boolean inText(byte[] head) {
        String start = new String(
                        head, 0, Math.min(head.length, TEXT_LOOKED_AT), StandardCharsets.ISO_8859_1)
                .strip();
        if (start.startsWith("-----BEGIN ")) {
            int line = start.indexOf('\n');
            start = line < 0 ? "" : start.substring(line).strip();
        }
        String code = start.replaceAll("\\s", "").replaceFirst("(?s)[^A-Za-z0-9+/].*", "");
        return inBinary(
                Base64.getDecoder().decode(code.substring(0, code.length() / GROUP * GROUP)));
    }
}
