package org.costellazioni.site.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What only the cookie of one browser opens. */
class BrowserKeyTests {

    private static final byte[] TEXT = "Curo la sede".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LABEL = {1, 2, 3};

    private static Optional<BrowserKey> from(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("bozza", cookie));
        return BrowserKey.of(request);
    }

    private static ResponseCookie cookie(BrowserKey key, boolean secure) {
        return key.cookie(Duration.ofHours(1), secure);
    }

    @Test
    void opensWhatItHasSealedAndIsKnownByTheSameName() {
        BrowserKey key = BrowserKey.fresh();
        byte[] sealed = key.seal(TEXT, LABEL);
        BrowserKey again = from(cookie(key, true).getValue()).orElseThrow();
        assertThat(again.browser()).isEqualTo(key.browser());
        assertThat(again.open(sealed, LABEL))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(TEXT));
    }

    @Test
    void whatIsSealedTwiceIsDifferentEachTime() {
        BrowserKey key = BrowserKey.fresh();
        assertThat(key.seal(TEXT, LABEL)).isNotEqualTo(key.seal(TEXT, LABEL));
    }

    @Test
    void nothingElseOpensIt() {
        BrowserKey key = BrowserKey.fresh();
        byte[] sealed = key.seal(TEXT, LABEL);
        assertThat(BrowserKey.fresh().open(sealed, LABEL)).isEmpty();
        assertThat(key.open(sealed, new byte[] {1, 2, 4})).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(key.open(changed, LABEL)).as("bit of byte " + i).isEmpty();
        }
        assertThat(key.open(Arrays.copyOf(sealed, 5), LABEL)).isEmpty();
    }

    @Test
    void itsNameTellsNothingOfTheSecret() {
        BrowserKey key = BrowserKey.fresh();
        assertThat(key.browser()).matches("[0-9a-f]{64}");
        assertThat(cookie(key, true).getValue()).doesNotContain(key.browser());
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        ResponseCookie cookie = cookie(BrowserKey.fresh(), true);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofHours(1));
        assertThat(cookie(BrowserKey.fresh(), false).isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "non è base64",
                "QUJD",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aCookieThatIsNoneCountsAsMissing(String cookie) {
        assertThat(from(cookie)).isEmpty();
    }
}
