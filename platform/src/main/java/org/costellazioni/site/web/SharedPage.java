package org.costellazioni.site.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page cut wherever the token of its first reader stood.
 *
 * @param pieces in UTF-8; never changed
 */
record SharedPage(List<byte[]> pieces) {

    /** @param page in UTF-8 */
    static SharedPage of(byte[] page, @Nullable CsrfToken token) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        if (token != null) {
            byte[] secret = token.getToken().getBytes(StandardCharsets.UTF_8);
            for (int at = find(secret, page, 0); at >= 0; at = find(secret, page, from)) {
                pieces.add(Arrays.copyOfRange(page, from, at));
                from = at + secret.length;
            }
        }
        pieces.add(Arrays.copyOfRange(page, from, page.length));
        return new SharedPage(List.copyOf(pieces));
    }

    /** Where the secret stands next; -1 for nowhere. A token is long and its beginning rare. */
    private static int find(byte[] secret, byte[] page, int from) {
        for (int at = from; at <= page.length - secret.length; at++) {
            if (page[at] == secret[0]
                    && Arrays.equals(page, at, at + secret.length, secret, 0, secret.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The whole page, with this reader's token wherever one stood. */
    byte[] forReader(@Nullable CsrfToken token) {
        byte[] secret = pieces.size() == 1 || token == null
                ? new byte[0]
                : token.getToken().getBytes(StandardCharsets.UTF_8);
        int length = (pieces.size() - 1) * secret.length;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] page = new byte[length];
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                System.arraycopy(secret, 0, page, at, secret.length);
                at += secret.length;
            }
            System.arraycopy(pieces.get(i), 0, page, at, pieces.get(i).length);
            at += pieces.get(i).length;
        }
        return page;
    }
}
