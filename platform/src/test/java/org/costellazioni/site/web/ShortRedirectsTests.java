package org.costellazioni.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ShortRedirectsTests {

    private static final String LONG = "a".repeat(6_001);

    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final ShortRedirects answer = new ShortRedirects(sent);

    @Test
    void anAddressOfAnyLengthLeadsAtLeastToItsPage() throws Exception {
        answer.sendRedirect("/incarichi?q=" + LONG);
        assertThat(sent.getRedirectedUrl()).isEqualTo("/incarichi");
        assertThat(ShortRedirects.shortened("/" + LONG)).isEqualTo("/");
        assertThat(ShortRedirects.shortened("/incarichi#" + LONG)).isEqualTo("/incarichi");
    }

    @Test
    void otherAddressesAndOtherHeadersStayAsTheyAre() throws Exception {
        answer.setHeader("Location", "/incarichi?q=a");
        assertThat(sent.getHeader("Location")).isEqualTo("/incarichi?q=a");
        answer.addHeader("location", "/realta?q=" + LONG);
        answer.setHeader("X-Lungo", LONG);
        assertThat(sent.getHeaders("Location")).contains("/realta");
        assertThat(sent.getHeader("X-Lungo")).isEqualTo(LONG);
    }
}
