package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages that strangers share for a moment: never old, never somebody else's. */
@PlatformTest
class SharedPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private MockMvc web;

    private RegistryVisit.Town town;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        visit.actors.make(town.territory, TestActors.sheet("ets", "La Tela"));
        visit.actors.make(visit.town().territory, TestActors.sheet("ets", "D’altrove"));
    }

    @Test
    void showWhatWasJustWritten() throws Exception {
        assertThat(town.page("/realta")).contains("La Tela").doesNotContain("Caffè Stella");
        visit.actors.make(town.territory, "company", "Caffè Stella");
        assertThat(town.page("/realta")).contains("La Tela", "Caffè Stella");
    }

    @Test
    void giveEachStrangerFormsOfTheirOwn() throws Exception {
        MockHttpServletResponse first = town.open("/realta");
        MockHttpServletResponse second = town.open("/realta");
        String one = token(first);
        String other = token(second);
        assertThat(one).isNotEqualTo(other);
        assertThat(first.getContentAsString().replace(one, ""))
                .isEqualTo(second.getContentAsString().replace(other, ""));
        assertThat(secret(first)).isNotEqualTo(secret(second));
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
    }

    @Test
    void areNotShownToThoseWhoSignedInNorMadeFromTheirs() throws Exception {
        String stranger = town.page("/realta");
        String clerk = town.open(town.clerk, "/realta").getContentAsString();
        assertThat(clerk).contains("/realta/nuova");
        assertThat(stranger).doesNotContain("/realta/nuova");
        assertThat(town.page("/realta")).doesNotContain("/realta/nuova");
    }

    @Test
    void keepLanguagesAndAddressesApart() throws Exception {
        assertThat(town.page("/realta")).contains("lang=\"it\"");
        String english = web.perform(
                        read(town.territory, "/realta").cookie(new Cookie("lingua", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english).contains("<html lang=\"en\"");
        assertThat(town.page("/realta?q=nessuno")).doesNotContain("La Tela");
        assertThat(town.page("/realta")).contains("<html lang=\"it\"", "La Tela");
    }

    private static String token(MockHttpServletResponse response) throws Exception {
        Matcher form = TOKEN.matcher(response.getContentAsString());
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private static String secret(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("modulo")).getValue();
    }
}
