package org.costellazioni.house;

import org.costellazioni.house.ThingRoutes.Route;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Cast;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through a small town as its administrator, and learns which addresses and forms routes have. */
@Component
class ThingWalk {

    private static final int MOST_PAGES = 400;
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("^/(assets|uscita|lingua)");
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f-]{36}|\\d+");

    /** Their variable is a word that means the same everywhere, or a secret that opens by being known. */
    private static final Pattern NO_THING =
            Pattern.compile("/aspetto/|/lingua/|/cielo/|/moduli/|\\{page:|\\{secret}"
                    + "|/vocabolari/\\{name}|/tipi-di-legame/\\{code}|/emblemi/\\{id}$");

    private final MockMvc web;
    private final ThingRoutes routes;
    private final FormTown founder;
    private @Nullable Walked walked;

    ThingWalk(MockMvc web, ThingRoutes routes, FormTown founder) {
        this.web = web;
        this.routes = routes;
        this.founder = founder;
    }

    /**
     * A town and what was met there.
     *
     * @param things for each route that names a thing, an address that leads to one
     * @param forms for each route that a form of a page leads to, that form
     */
    record Walked(FormTown.Town town, Map<Route, String> things, Map<Route, HtmlForm> forms) {}

    /** A walk that tests share: whoever asks there changes nothing that others look at. */
    synchronized Walked known() throws Exception {
        Walked before = walked;
        if (before == null) {
            before = anew();
            walked = before;
        }
        return before;
    }

    /** A walk through a town of one’s own. */
    Walked anew() throws Exception {
        FormTown.Town town = founder.found();
        Walked now = new Walked(
                town,
                new TreeMap<>(Comparator.comparing(Route::toString)),
                new TreeMap<>(Comparator.comparing(Route::toString)));
        walk(now);
        further(town).forEach((method, paths) -> paths.forEach(path -> meet(method, path, now)));
        return now;
    }

    /** Whether what the route names is a thing of somebody, or of the territory. */
    static boolean namesAThing(Route route) {
        return route.namesAThing() && !NO_THING.matcher(route.pattern()).find();
    }

    private void walk(Walked now) throws Exception {
        MockBrowser browser = new MockBrowser(web, now.town().territory());
        browser.signIn(now.town().administrator(), Cast.PASSWORD);
        Deque<String> waiting = new ArrayDeque<>(now.town().starts());
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.removeFirst();
            if (NO_PAGE.matcher(path).find() || !seen.add(shape(path, now.town()))) {
                continue;
            }
            MockHttpServletResponse answer = browser.open(path);
            if (answer.getStatus() < 400) {
                meet(RequestMethod.GET, path, now);
            }
            String redirect = answer.getRedirectedUrl();
            if (redirect != null && redirect.startsWith("/")) {
                waiting.add(redirect);
            }
            String page = answer.getContentAsString();
            HtmlForm.all(page).forEach(form -> meet(form, now));
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                waiting.add(link.group(1).replace("&amp;", "&"));
            }
        }
    }

    private static String shape(String path, FormTown.Town town) {
        return town.starts().contains(path)
                ? path
                : VARIABLE.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
    }

    private void meet(HtmlForm form, Walked now) {
        boolean posts = form.method().equals("post");
        RequestMethod method = posts ? RequestMethod.POST : RequestMethod.GET;
        if (posts) {
            meet(method, form.action(), now);
        }
        routes.of(method, form.action()).ifPresent(route -> now.forms().putIfAbsent(route, form));
    }

    private void meet(RequestMethod method, String address, Walked now) {
        routes.of(method, address)
                .filter(ThingWalk::namesAThing)
                .ifPresent(route -> now.things().putIfAbsent(route, address));
    }

    /** Parts of things that the town has, at addresses that no page of it shows. */
    private static Map<RequestMethod, List<String>> further(FormTown.Town town) {
        String occasion = start(town, "/occasioni/");
        String list = start(town, "/importazioni/");
        String some = "/" + TimeOrderedIds.next();
        return Map.of(
                RequestMethod.GET,
                List.of(
                        "/allegati" + some,
                        "/allegati" + some + "/320",
                        "/emblemi" + some,
                        "/doppioni" + some + some,
                        list + "/avanzamento",
                        list + "/scarti.csv",
                        list + "/righe",
                        "/conversazioni/occasioni" + some),
                RequestMethod.POST,
                List.of(
                        "/commenti" + some + "/oscuramento/fine",
                        "/doppioni" + some + some + "/distinzione",
                        "/doppioni" + some + some + "/unione",
                        list + "/interruzione",
                        list + "/lettura",
                        list + "/ripresa",
                        occasion + "/legami",
                        occasion + "/presenze" + some + "/realta",
                        occasion + "/presenze" + some + "/rimozione",
                        "/realta/il-cortile/ripristino",
                        "/realta/il-cortile/ritiro/rifiuto",
                        "/realta/il-cortile/sedi" + some + "/rimozione",
                        "/righe-da-decidere" + some + "/nuovo",
                        "/righe-da-decidere" + some + "/scarto",
                        "/righe-da-decidere" + some + "/stesso",
                        "/territorio/emblemi" + some + "/posizione",
                        "/territorio/emblemi" + some + "/rimozione"));
    }

    /** The address of the thing with which a walk begins; two steps long. */
    private static String start(FormTown.Town town, String beginning) {
        String path = town.starts().stream()
                .filter(start -> start.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        return path.substring(0, path.indexOf('/', beginning.length()));
    }
}
