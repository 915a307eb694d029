package org.costellazioni.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;

import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.ModuleSwitches;
import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.site.Shell;
import org.costellazioni.site.ShellContributor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.Clock;
import java.util.Locale;

/** The shell and its own pages, served by Spring MVC with a territory and a reader put in by hand. */
@SpringJUnitWebConfig(PagesTests.Frame.class)
class PagesTests {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(WebMvcAutoConfiguration.class)
    @ComponentScan(
            basePackages = "org.costellazioni.office.reports",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.PageFeedback"))
    @ComponentScan(
            basePackages = "org.costellazioni.site",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.costellazioni\\.site\\.(lists|reads)\\..*"))
    static class Frame {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /** Nobody has signed in, so nothing kept is ever looked for. */
        @Bean
        JdbcClient jdbc() {
            return JdbcClient.create(new SimpleDriverDataSource());
        }

        @Bean
        WriteCounter changes() {
            return new WriteCounter();
        }

        @Bean
        ModuleSwitches everyModule() {
            return module -> true;
        }

        @Bean
        ShellContributor venezia() {
            return (draft, request) -> {
                draft.territory("Venezia", "#a0142c");
                if (request.getParameter("entrata") != null) {
                    draft.person(new Shell.Reader("Ada", "La Tela", java.util.List.of(), 3));
                }
            };
        }

        @Bean
        Manifest menu() {
            return new Manifest() {
                @Override
                public String module() {
                    return "test";
                }

                @Override
                public java.util.List<NavigationEntry> navigation() {
                    return java.util.List.of(new NavigationEntry("site.home", "/soggetti", 1));
                }
            };
        }
    }

    private final MockMvc web;

    PagesTests(@Autowired WebApplicationContext context) {
        this.web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private String page(String path, Cookie... cookies) throws Exception {
        var request = get(path);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/privacy", "/note-legali", "/accessibilita", "/domande-frequenti", "/cookie"
            })
    void showsEachPageOfTextInBothLanguages(String path) throws Exception {
        assertThat(page(path)).contains("lang=\"it\"", "Venezia").doesNotContain("site.page");
        assertThat(page(path, new Cookie("lingua", "en")))
                .contains("lang=\"en\"")
                .doesNotContain("site.page");
    }

    @Test
    void carriesTheHooksThatTheMunicipalModelAsksFor() throws Exception {
        assertThat(page("/note-legali"))
                .contains(
                        "data-element=\"faq\"",
                        "data-element=\"report-inefficiency\"",
                        "data-element=\"accessibility-link\"",
                        "data-element=\"privacy-policy-link\"",
                        "data-element=\"legal-notes\"",
                        "data-element=\"legal-notes-section\"",
                        "data-element=\"legal-notes-body\"",
                        "data-element=\"breadcrumb\"",
                        "data-element=\"feedback-rate-5\"");
    }

    @Test
    void takesItsFrameFromWhoeverContributes() throws Exception {
        assertThat(page("/privacy"))
                .contains("/aspetto/a0142c.css", "href=\"/soggetti\"", "/accesso");
        assertThat(page("/privacy?entrata=1")).contains("Ada · per conto di La Tela", "/scrivania");
    }

    @Test
    void asksNothingOfAnyoneElse() throws Exception {
        assertThat(page("/privacy"))
                .doesNotContain("src=\"http", "href=\"http", "<style", " style=\"");
    }

    @Test
    void remembersTheLanguageAndGoesBackOnlyWithinTheSite() throws Exception {
        web.perform(get("/lingua/en").param("da", "/soggetti?q={a}"))
                .andExpect(redirectedUrl("/soggetti?q={a}"))
                .andExpect(header().string(
                                "Set-Cookie", org.hamcrest.Matchers.startsWith("lingua=en")));
        web.perform(get("/lingua/it").param("da", "//altrove.example"))
                .andExpect(redirectedUrl("/"));
        web.perform(get("/lingua/it").param("da", "/\\altrove.example"))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 413, 429, 500, 503, 418, 599})
    void explainsErrorsInPlainWords(int code) throws Exception {
        String page = web.perform(get("/error")
                        .accept("text/html")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code))
                .andExpect(status().is(code))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("<h1>").doesNotContain("site.error");
    }

    @Test
    void paintsTheTerritorysColorWithADarkerOneBesideIt() throws Exception {
        assertThat(page("/aspetto/a0142c.css"))
                .isEqualTo(":root{--territory:#a0142c;--territory-dark:#780f21}");
    }

    @Test
    void servesAssetsForEverAndCompressed(@Autowired org.costellazioni.site.Shells shells)
            throws Exception {
        var words = new org.costellazioni.site.Words(
                new org.springframework.context.support.StaticMessageSource(), Locale.ITALIAN);
        var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/");
        String sheet = shells.of(request, 200, words, null).asset("site.css");
        web.perform(get(sheet).header("Accept-Encoding", "gzip"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }
}
