package org.costellazioni.site.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page cut wherever the token of its first reader stood.
 *
 * @param pieces in UTF-8; never changed
 */
record SharedPage(List<byte[]> pieces) {

    static SharedPage of(String page, @Nullable CsrfToken token) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        if (token != null) {
            String secret = token.getToken();
            for (int at = page.indexOf(secret); at >= 0; at = page.indexOf(secret, from)) {
                pieces.add(page.substring(from, at).getBytes(StandardCharsets.UTF_8));
                from = at + secret.length();
            }
        }
        pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
        return new SharedPage(List.copyOf(pieces));
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
