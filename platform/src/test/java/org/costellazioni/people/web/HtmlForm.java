package org.costellazioni.people.web;

import org.springframework.web.util.HtmlUtils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as our own pages write it, read without a browser.
 *
 * @param values what a browser would send, by name
 * @param typed names of the fields that people fill in, with the type of each
 * @param offered codes of lists and boxes, by name
 */
public record HtmlForm(
        String method,
        String action,
        Map<String, List<String>> values,
        Map<String, String> typed,
        Map<String, List<String>> offered) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(
            "(?s)<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern CHOICE = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    /** Every form of a page, in order. */
    public static List<HtmlForm> all(String page) {
        List<HtmlForm> forms = new ArrayList<>();
        Matcher found = FORM.matcher(page);
        while (found.find()) {
            forms.add(parse(attributes(found.group(1)), found.group(2)));
        }
        return forms;
    }

    /** The form of a page with this name in the kit of forms. */
    public static Optional<HtmlForm> named(String name, String page) {
        return all(page).stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** Its name in the kit of forms; empty for one that has none. */
    public String name() {
        return values.getOrDefault("_modulo", List.of("")).getFirst();
    }

    /** The same with another text in a field. */
    public HtmlForm with(String field, String... texts) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(field, List.of(texts));
        return new HtmlForm(method, action, changed, typed, offered);
    }

    public String value(String field) {
        return String.join("|", values.getOrDefault(field, List.of()));
    }

    private static HtmlForm parse(Map<String, String> form, String body) {
        HtmlForm read = new HtmlForm(
                form.getOrDefault("method", "get"),
                form.getOrDefault("action", ""),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        Matcher control = CONTROL.matcher(body);
        while (control.find()) {
            if (control.group(1) != null) {
                read.input(attributes(control.group(1)));
            } else if (control.group(2) != null) {
                Map<String, String> area = attributes(control.group(2));
                String text = HtmlUtils.htmlUnescape(control.group(3)).replaceFirst("^\n", "");
                read.put(area, "textarea", text);
            } else {
                read.select(attributes(control.group(4)), control.group(5));
            }
        }
        return read;
    }

    private void input(Map<String, String> input) {
        String type = input.getOrDefault("type", "text");
        String value = input.getOrDefault("value", "");
        if (type.equals("checkbox") || type.equals("radio")) {
            String name = input.getOrDefault("name", "");
            typed.put(name, type);
            offered.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            List<String> ticked = values.computeIfAbsent(name, first -> new ArrayList<>());
            if (input.containsKey("checked")) {
                ticked.add(value);
            }
        } else {
            put(input, type, value);
        }
    }

    private void select(Map<String, String> select, String options) {
        String chosen = "";
        Matcher option = CHOICE.matcher(options);
        while (option.find()) {
            Map<String, String> each = attributes(option.group(1));
            String code = each.getOrDefault("value", "");
            offered.computeIfAbsent(select.getOrDefault("name", ""), first -> new ArrayList<>())
                    .add(code);
            chosen = each.containsKey("selected") ? code : chosen;
        }
        put(select, "select", chosen);
    }

    private void put(Map<String, String> control, String type, String value) {
        String name = control.getOrDefault("name", "");
        if (name.isEmpty() || "-1".equals(control.get("tabindex"))) {
            return;
        }
        if (!type.equals("hidden") && !type.equals("file")) {
            typed.put(name, type);
        }
        if (!type.equals("file")) {
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(text);
        while (each.find()) {
            String value = each.group(2);
            attributes.put(each.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
        }
        return attributes;
    }
}
