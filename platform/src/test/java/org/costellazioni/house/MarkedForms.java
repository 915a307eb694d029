package org.costellazioni.house;

import org.costellazioni.people.Cast;
import org.costellazioni.people.web.HtmlForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in forms with what tells of one person: their name wherever words may stand, and their address and
 * number where nothing else may. What a form refuses gets something that it takes.
 */
final class MarkedForms {

    /** Stands in no list of ours; in the name and in every address of the person. */
    static final String MARK = "trapassini";

    static final String GIVEN_NAME = "Zoraide";
    static final String FAMILY_NAME = "Trapassini";
    static final String NAME = GIVEN_NAME + " " + FAMILY_NAME;
    static final String PHONE = "041 9876501";
    static final String WEB = "https://trapassini.example/zoraide";

    private static final Pattern WRONG = Pattern.compile(
            "(?s)<(?:div|fieldset)[^>]*class=\"[^\"]*has-error[^\"]*\".*?</(?:div|fieldset)>");
    private static final Pattern NAMED = Pattern.compile("\\bname=\"([^\"]+)\"");

    /** What a form asks for that nobody can guess. */
    private static final Map<String, Map<String, String>> KNOWN = Map.of(
            "people.email-change", Map.of("vecchia", Cast.PASSWORD),
            "people.password", Map.of("vecchia", Cast.PASSWORD),
            "people.sign-in", Map.of("password", Cast.PASSWORD),
            "registry.locality", Map.of("comune", "Venezia"));

    private final String email;
    private final String colleague;

    /**
     * Forms about one person.
     *
     * @param email of the person
     * @param colleague address of somebody else who has an account
     */
    MarkedForms(String email, String colleague) {
        this.email = email;
        this.colleague = colleague;
    }

    /** The form with the person in every field that takes them. */
    HtmlForm marked(HtmlForm form) {
        HtmlForm marked = form;
        for (Map.Entry<String, String> field : form.typed().entrySet()) {
            marked = marked.with(field.getKey(), text(form, field.getKey(), field.getValue()));
        }
        for (Map.Entry<String, String> known :
                KNOWN.getOrDefault(form.name(), Map.of()).entrySet()) {
            marked = marked.with(known.getKey(), known.getValue());
        }
        return marked;
    }

    private String text(HtmlForm form, String field, String type) {
        List<String> offered = form.offered().getOrDefault(field, List.of());
        if (!offered.isEmpty()) {
            String chosen = form.value(field);
            return chosen.isEmpty() ? offered.getLast() : chosen;
        }
        return switch (type) {
            case "email" -> email;
            case "url" -> WEB;
            case "tel" -> PHONE;
            case "number" -> "3";
            case "date" -> "2026-12-04";
            case "time" -> "17:30";
            case "datetime-local" -> "2026-12-04T17:30";
            case "password" -> "una frase lunga per Il Cortile";
            default -> NAME;
        };
    }

    /** The names of the fields that a page says are wrong. */
    static List<String> wrong(String page) {
        List<String> names = new ArrayList<>();
        Matcher part = WRONG.matcher(page);
        while (part.find()) {
            Matcher name = NAMED.matcher(part.group());
            if (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** The form with something else in what was refused; the given try counts from nought. */
    HtmlForm other(HtmlForm sent, HtmlForm blank, String field, int attempt) {
        List<String> offered = blank.offered().getOrDefault(field, List.of());
        if (!offered.isEmpty()) {
            return sent.with(field, offered.get(attempt % offered.size()));
        }
        List<String> others = others(blank, field);
        return sent.with(field, others.get(attempt % others.size()));
    }

    /** What is tried in place of words, in this order. */
    private List<String> others(HtmlForm blank, String field) {
        return List.of(
                WEB,
                email,
                "zoraide.nuova." + email,
                colleague,
                blank.value(field),
                "Il Cortile",
                "45,43",
                "3",
                "#005a3c",
                "");
    }

    int attempts() {
        return 10;
    }
}
