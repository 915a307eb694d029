package org.costellazioni.people.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person would call the thing they signed in with: “Firefox, Windows”. A browser names itself
 * in the header User-Agent (RFC 9110, 10.1.5) among the names of others, so the most particular
 * name counts.
 *
 * @param browser its everyday name, or empty when it is none of those known here
 * @param system the everyday name of what it runs on, or empty
 */
public record Device(String browser, String system) {

    /** Later names stand in the headers of the earlier ones too: the order decides. */
    private static final Map<String, String> BROWSERS = ordered(
            "SamsungBrowser/", "Samsung Internet",
            "OPR/", "Opera",
            "Edg", "Edge",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "Mac OS X", "Mac",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    /** The device that sent this header; any text is taken. */
    public static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
