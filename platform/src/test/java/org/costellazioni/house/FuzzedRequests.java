package org.costellazioni.house;

import org.costellazioni.house.ThingRoutes.Route;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests that nobody should send: each begins as a page would send it, to any route, and is then
 * broken in a few places. The same seed makes the same requests.
 */
final class FuzzedRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]|\\{[^}]*})*)?}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "SEGNO");

    /** Parameters of the kit, of lists and of pages that no form shows. */
    private static final List<String> PARAMETERS = List.of(
            "_modulo",
            "_pagina",
            "_persona",
            "_visti",
            "_csrf",
            "versione",
            "pagina",
            "ordina",
            "q",
            "cerca",
            "da",
            "ritorno",
            "identita",
            "tenuto",
            "riga",
            "azione",
            "elenco",
            "realta",
            "al",
            "dal",
            "giorno",
            "anno",
            "tipo",
            "zona",
            "tema",
            "rete",
            "x",
            "y",
            "z",
            "limit");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Cookie",
            "Referer",
            "User-Agent",
            "If-Modified-Since",
            "If-None-Match",
            "Range",
            "Origin",
            "Authorization",
            "HX-Request",
            "HX-Current-URL",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "Forwarded",
            "X-HTTP-Method-Override");

    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded; charset=nessuno",
            "application/x-www-form-urlencoded; charset=UTF-16",
            "*/*",
            "a",
            "");

    private static final String BOUNDARY = "confine7";

    private final List<Route> routes;
    private final ThingWalk.Walked town;
    private final List<String> sessions;
    private final Random random;
    private final HostileTexts texts;

    /** @param sessions cookies of those who send them; empty for a stranger */
    FuzzedRequests(List<Route> routes, ThingWalk.Walked town, List<String> sessions, long seed) {
        this.routes = routes;
        this.town = town;
        this.sessions = sessions;
        this.random = new Random(seed);
        this.texts = new HostileTexts(random);
    }

    /**
     * One request.
     *
     * @param what for whoever reads the report: the route, and whose request it is
     * @param bodiless whether the answer has no body
     * @param whole whether all that is announced is sent
     */
    record Fuzzed(String what, byte[] bytes, boolean bodiless, boolean whole) {}

    Fuzzed next() {
        Route route = texts.one(routes);
        int reader = random.nextInt(sessions.size());
        String usual = route.method().name();
        String method = chance(90) ? usual : texts.one(METHODS);
        Map<String, List<String>> parameters = parameters(route);
        boolean inBody = !method.equals("GET") && !method.equals("HEAD");
        String path = path(route);
        String query = inBody ? "" : encoded(parameters);
        if (inBody && chance(5)) {
            query = "pagina=" + texts.step();
        }
        String target = query.isEmpty() ? path : path + "?" + query;
        Body body = inBody ? body(route, parameters) : Body.NONE;
        StringBuilder head = new StringBuilder(method + " " + line(target) + " HTTP/1.1\r\n");
        head.append("Host: ").append(host()).append("\r\n");
        // From networks without number, so that limits of one do not hide what is behind them.
        head.append("X-Forwarded-For: 2001:db8:f:")
                .append(Integer.toHexString(random.nextInt(0x10000)))
                .append("::1\r\n");
        head.append(cookies(sessions.get(reader)));
        if (inBody) {
            head.append("Content-Type: ").append(body.type()).append("\r\n");
            head.append("Content-Length: ").append(body.announced()).append("\r\n");
        }
        for (int i = chance(30) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            head.append(texts.one(HEADERS)).append(": ").append(texts.header()).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body.bytes());
        return new Fuzzed(
                method + " " + route + " by " + reader,
                bytes.toByteArray(),
                method.equals("HEAD"),
                body.bytes().length == body.announced());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String host() {
        return chance(98) ? town.town().territory().host() : HostileTexts.MARK + ".example";
    }

    /** The first line holds no blanks; now and then what it should not hold either. */
    private String line(String target) {
        return chance(97)
                ? target
                : target + texts.one(List.of("|", "\\", "\"", "<>", "^`", "#a", ";x=1"));
    }

    private String cookies(String session) {
        List<String> cookies = new ArrayList<>(List.of("modulo=" + Visits.TOKEN));
        if (!session.isEmpty()) {
            cookies.add("sessione=" + (chance(98) ? session : texts.step()));
        }
        if (chance(5)) {
            cookies.add(texts.one(List.of("lingua", "bozza", "sessione", "dispositivo")) + "="
                    + texts.step());
        }
        return "Cookie: " + String.join("; ", cookies) + "\r\n";
    }

    private String path(Route route) {
        String known = town.things().get(route);
        if (known != null && chance(60)) {
            return known.replaceAll("\\?.*", "");
        }
        Matcher variable = VARIABLE.matcher(route.pattern());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            variable.appendReplacement(path, Matcher.quoteReplacement(step(variable, known)));
        }
        return variable.appendTail(path).toString();
    }

    /** One of the words that the variable may be, a step of the address that is known, or anything. */
    private String step(Matcher variable, @Nullable String known) {
        String all = variable.group();
        if (all.contains("|") && chance(70)) {
            String[] words =
                    all.substring(all.indexOf(':') + 1, all.length() - 1).split("\\|");
            return words[random.nextInt(words.length)];
        }
        if (known != null && chance(40)) {
            String[] steps = known.replaceAll("\\?.*", "").split("/");
            return steps[steps.length - 1];
        }
        return texts.step();
    }

    private Map<String, List<String>> parameters(Route route) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        HtmlForm form = town.forms().get(route);
        if (form != null) {
            form.values().forEach((name, given) -> values.put(name, encoded(given)));
            form.offered()
                    .forEach((name, codes) -> values.put(
                            name, encoded(codes.isEmpty() ? codes : List.of(texts.one(codes)))));
            form.typed().forEach((name, type) -> {
                if (chance(30)) {
                    values.put(name, List.of(texts.encoded()));
                }
            });
        }
        if (chance(90)) {
            values.put("_csrf", List.of(Visits.masked()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> names = new ArrayList<>(values.keySet());
            String name = names.isEmpty() || chance(50) ? texts.one(PARAMETERS) : texts.one(names);
            if (!name.equals("_csrf") || chance(10)) {
                broken(name, values);
            }
        }
        return values;
    }

    private void broken(String name, Map<String, List<String>> values) {
        switch (random.nextInt(8)) {
            case 0 -> values.remove(name);
            case 1 -> values.put(name, List.of(texts.encoded(), texts.encoded()));
            case 2 -> values.put(name + "%5B%5D", List.of(texts.encoded()));
            case 3 -> values.put(texts.step().replace("=", ""), List.of(texts.encoded()));
            default -> values.put(name, List.of(texts.encoded()));
        }
    }

    private static List<String> encoded(List<String> plain) {
        return plain.stream()
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    private static String encoded(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + value.replace("#", "%23"))));
        return String.join("&", pairs);
    }

    /** @param announced how many bytes the header promises */
    private record Body(String type, byte[] bytes, int announced) {

        private static final Body NONE = new Body("", new byte[0], 0);
    }

    private Body body(Route route, Map<String, List<String>> parameters) {
        boolean parts = chance(route.method() == RequestMethod.POST && chance(30) ? 60 : 5);
        byte[] bytes = (parts ? parts(parameters) : encoded(parameters))
                .getBytes(StandardCharsets.ISO_8859_1);
        String type = parts
                ? "multipart/form-data; boundary=" + BOUNDARY
                : "application/x-www-form-urlencoded";
        if (chance(5)) {
            type = texts.one(TYPES);
        }
        if (chance(3) && bytes.length > 1) {
            byte[] less = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            return new Body(type, less, bytes.length);
        }
        return new Body(type, bytes, bytes.length);
    }

    /** The same as parts (RFC 7578), and a file or two whose names are broken too. */
    private String parts(Map<String, List<String>> parameters) {
        StringBuilder body = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> body.append(begin())
                .append("\"" + plain(name) + "\"\r\n\r\n")
                .append(plain(value))
                .append("\r\n")));
        for (int i = random.nextInt(3); i > 0; i--) {
            body.append(begin())
                    .append("\"" + texts.one(List.of("file", "immagine", "emblema", texts.step()))
                            + "\"")
                    .append("; filename=\"" + plain(texts.step()).replace("\n", "") + "\"\r\n")
                    .append("Content-Type: " + texts.one(TYPES) + "\r\n\r\n")
                    .append(plain(texts.encoded()))
                    .append("\r\n");
        }
        return chance(90) ? body + "--" + BOUNDARY + "--\r\n" : body.toString();
    }

    private static String begin() {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
    }

    /** The bytes behind percent signs, as letters of ISO 8859-1; what is no number stays. */
    private static String plain(String encoded) {
        return Pattern.compile("%([0-9A-Fa-f]{2})")
                .matcher(encoded)
                .replaceAll(hex -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }
}
