package org.costellazioni.door;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;

import org.costellazioni.TestTerritory;
import org.costellazioni.people.web.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reader's walk through a city's site: from the addresses that are known to the pages that those
 * lead to, each read once.
 */
final class PageWalk {

    /** Everyone who walks, from who may least to who may most. */
    static final String READERS = "stranger citizen delegate office administrator";

    private static final int SERVER_ERROR = 500;

    /** An address of the site between quotes: a link, a part to be loaded, a value in JSON. */
    private static final Pattern ADDRESS =
            Pattern.compile("(href=)?[\"'](/(?:[^/\"'\\s<>\\\\][^\"'\\s<>\\\\]*)?)[\"']");

    /** Of one page, sorted, filtered and turned in many ways. */
    private static final int MOST_OF_A_QUERY = 2;

    private final MockMvc web;
    private final TestTerritory city;
    private final Routes routes;
    private final String reader;
    private final RequestPostProcessor by;
    private final int mostOfARoute;
    private final Map<String, Page> read = new LinkedHashMap<>();

    /** @param mostOfARoute how many pages of one kind are enough */
    PageWalk(
            MockMvc web,
            TestTerritory city,
            Routes routes,
            String reader,
            RequestPostProcessor by,
            int mostOfARoute) {
        this.web = web;
        this.city = city;
        this.routes = routes;
        this.reader = reader;
        this.by = by;
        this.mostOfARoute = mostOfARoute;
    }

    /**
     * An answer.
     *
     * @param offeredBy the page that leads here; null for one that was known from the beginning
     * @param leadsTo where a redirection goes
     */
    record Page(
            String reader,
            String address,
            @Nullable String offeredBy,
            int status,
            @Nullable String leadsTo,
            String text) {

        boolean there() {
            return status == MockHttpServletResponse.SC_OK;
        }

        boolean failed() {
            return status >= SERVER_ERROR;
        }

        /** Whether somebody follows a link of the site and finds nothing. */
        boolean deadEnd() {
            return offeredBy != null && status >= MockHttpServletResponse.SC_BAD_REQUEST;
        }

        /** What is read on it, without marks, each blank once. */
        String plainText() {
            String said = text.startsWith("{") ? text : text.replaceAll("<[^>]*>", " ");
            return HtmlUtils.htmlUnescape(said)
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ([,.)])", "$1");
        }

        @Override
        public String toString() {
            String from = offeredBy == null ? "" : " (a link of " + offeredBy + ")";
            return reader + " " + address + from + ": " + (failed() ? text : status);
        }
    }

    /** All pages that were read, in their order. */
    Stream<Page> pages() {
        return read.values().stream();
    }

    void walk(Stream<String> known) throws Exception {
        Queue<String> waiting = new ArrayDeque<>();
        Map<String, String> offered = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        known.forEach(waiting::add);
        for (String next = waiting.poll(); next != null; next = waiting.poll()) {
            Page page = read(next, offered.get(next));
            Matcher address = ADDRESS.matcher(page.text());
            while (address.find()) {
                String found = HtmlUtils.htmlUnescape(address.group(2)).replaceFirst("#.*", "");
                boolean link = address.group(1) != null && !found.startsWith("/assets/");
                if ((link || routes.of(found).isPresent())
                        && !read.containsKey(found)
                        && !offered.containsKey(found)
                        && wanted(found, met)) {
                    offered.put(found, next);
                    waiting.add(found);
                }
            }
        }
    }

    /** Of pages that differ only in whom they are about, or in what they ask, some are enough. */
    private boolean wanted(String address, Map<String, Integer> met) {
        String route = routes.of(address).map(PathPattern::getPatternString).orElse(address);
        int query = address.indexOf('?');
        if (query < 0) {
            return met.merge(route, 1, Integer::sum) <= mostOfARoute;
        }
        String asked = Arrays.stream(address.substring(query + 1).split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
        return met.merge(route + asked, 1, Integer::sum) <= MOST_OF_A_QUERY;
    }

    /** The page; where it leads elsewhere, what stands there. */
    Page arrive(String address) throws Exception {
        Page page = read(address, null);
        String next = page.leadsTo();
        for (int turns = 0; next != null && turns < 3; turns++) {
            page = read(next, page.address());
            next = page.leadsTo();
        }
        return page;
    }

    private Page read(String address, @Nullable String offeredBy) throws Exception {
        Page known = read.get(address);
        if (known != null) {
            return known;
        }
        Page page;
        try {
            page = answer(address, offeredBy);
        } catch (ServletException failure) {
            page = new Page(reader, address, offeredBy, SERVER_ERROR, null, failure.toString());
        }
        read.put(address, page);
        return page;
    }

    private Page answer(String address, @Nullable String offeredBy) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        get(URI.create(address)).with(Visits.in(city)).with(by))
                .andReturn()
                .getResponse();
        boolean picture = String.valueOf(answer.getContentType()).startsWith("image/");
        return new Page(
                reader,
                address,
                offeredBy,
                answer.getStatus(),
                answer.getRedirectedUrl(),
                picture ? "" : answer.getContentAsString(UTF_8));
    }
}
