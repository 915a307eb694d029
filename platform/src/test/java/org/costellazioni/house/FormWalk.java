package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.people.Cast;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through the pages of a small town, by every link there is, and gathers the forms to fill in. */
@Component
class FormWalk {

    private static final int MOST_PAGES = 300;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile("^/(assets|aspetto|lingua|emblemi|cielo)/|\\.(csv|json|xlsx|ics|atom)");
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f-]{36}|\\d+");

    /** What a field shows again of a letter that no keyboard writes. */
    static final String SPOILED_AS_SHOWN = "a\ufffdb";

    private static final Map<String, String> SAMPLES = Map.of(
            "email", "prova@posta.example",
            "url", "https://prova.example/a",
            "tel", "041 1234567",
            "date", "2031-05-06",
            "time", "17:30",
            "datetime-local", "2031-05-06T17:30",
            "textarea", "Testo di prova\nsu due righe: àè €");

    private final MockMvc web;
    private final FormTown founder;
    private @Nullable Walked walked;

    FormWalk(MockMvc web, FormTown founder) {
        this.web = web;
        this.founder = founder;
    }

    /** A form that people fill in, and the page where it was met. */
    record Met(String page, HtmlForm form) {}

    /** What was met in a town by somebody who may do everything, and by somebody who may do nothing. */
    record Walked(FormTown.Town town, List<Met> signedIn, List<Met> asAStranger) {}

    synchronized Walked done() throws Exception {
        Walked known = walked;
        if (known == null) {
            known = through(founder.found());
            walked = known;
        }
        return known;
    }

    /** Through a town of one’s own. */
    Walked through(FormTown.Town town) throws Exception {
        MockBrowser stranger = new MockBrowser(web, town.territory());
        return new Walked(
                town, walk(signedIn(town), town.starts()), walk(stranger, town.strangers()));
    }

    private MockBrowser signedIn(FormTown.Town town) throws Exception {
        MockBrowser browser = new MockBrowser(web, town.territory());
        browser.signIn(town.administrator(), Cast.PASSWORD);
        return browser;
    }

    private static List<Met> walk(MockBrowser browser, List<String> starts) throws Exception {
        List<Met> met = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.removeFirst();
            if (NO_PAGE.matcher(path).find() || !seen.add(shape(path, starts))) {
                continue;
            }
            MockHttpServletResponse answer = browser.open(path);
            String redirect = answer.getRedirectedUrl();
            if (redirect != null && redirect.startsWith("/")) {
                waiting.add(redirect);
            }
            String page = answer.getContentAsString();
            HtmlForm.all(page).stream()
                    .filter(form ->
                            form.method().equals("post") && !form.typed().isEmpty())
                    .forEach(form -> met.add(new Met(path, form)));
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                waiting.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return List.copyOf(met);
    }

    /** Pages that differ by a number or an identifier alone have the same forms. */
    private static String shape(String path, List<String> starts) {
        return starts.contains(path)
                ? path
                : VARIABLE.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
    }

    /** The form with something in every field that people fill in. */
    static HtmlForm filled(HtmlForm form) {
        HtmlForm filled = form;
        for (Map.Entry<String, String> field : form.typed().entrySet()) {
            List<String> offered = form.offered().getOrDefault(field.getKey(), List.of());
            String text = offered.isEmpty()
                    ? SAMPLES.getOrDefault(field.getValue(), "Testo-di-prova")
                    : offered.getLast();
            filled = filled.with(field.getKey(), text);
        }
        return filled;
    }

    /** The form with something in every field that nobody can type or choose. */
    static HtmlForm spoiled(HtmlForm form) {
        HtmlForm spoiled = form;
        for (Map.Entry<String, String> field : form.typed().entrySet()) {
            boolean offered = form.offered().containsKey(field.getKey());
            spoiled = spoiled.with(field.getKey(), offered ? "mai-offerto" : "a\u0001b");
        }
        return spoiled;
    }

    /** Whether people write into a field of this type and see what they wrote. */
    static boolean written(String type) {
        return !List.of("checkbox", "radio", "select", "password").contains(type);
    }

    /** What comes of a form that is sent from its page. */
    MockHttpServletResponse sent(HtmlForm form, String page, boolean asAStranger) throws Exception {
        FormTown.Town town = done().town();
        MockBrowser browser = asAStranger ? new MockBrowser(web, town.territory()) : signedIn(town);
        return browser.send(form.with("_csrf", same(form, browser.page(page)).value("_csrf")));
    }

    /** Sends a filled form after its session has ended, signs in again, and answers the form found. */
    HtmlForm throughAnEndedSession(HtmlForm typed, String page) throws Exception {
        FormTown.Town town = done().town();
        MockBrowser browser = signedIn(town);
        HtmlForm sent = typed.with("_csrf", same(typed, browser.page(page)).value("_csrf"));
        browser.loseSession();
        assertThat(browser.send(sent).getRedirectedUrl()).isEqualTo("/accesso?tenuto=si");
        String landing = browser.signIn(town.administrator(), Cast.PASSWORD);
        assertThat(landing).isEqualTo(typed.value("_pagina"));
        return same(typed, browser.page(landing));
    }

    /** Where a form leads that a stranger sends; empty when it leads nowhere. */
    String sentByAStranger(Met met) throws Exception {
        MockBrowser stranger = new MockBrowser(web, done().town().territory());
        String path = stranger.send(same(met.form(), stranger.page(met.page()))).getRedirectedUrl();
        return path == null ? "" : path;
    }

    static HtmlForm same(HtmlForm form, String page) {
        return HtmlForm.all(page).stream()
                .filter(each -> each.action().equals(form.action()))
                .filter(each -> each.name().equals(form.name()))
                .findFirst()
                .orElseThrow();
    }
}
