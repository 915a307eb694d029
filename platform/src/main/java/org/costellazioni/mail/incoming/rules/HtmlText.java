package org.costellazioni.mail.incoming.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a letter that came as a page alone; what is quoted in it is left out. */
public final class HtmlText {

    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<(style|script|head|title|template)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern QUOTED = Pattern.compile(
            "(?is)<(blockquote\\b|div[^<>]{0,200}(gmail_quote|divRplyFwdMsg|moz-cite-prefix)).*$");
    private static final Pattern LINE_END =
            Pattern.compile("(?i)<br\\b[^<>]*+>|</(p|div|li|tr|h[1-6])\\s?>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^<>]*+>");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", " "),
            Map.entry("agrave", "à"),
            Map.entry("egrave", "è"),
            Map.entry("eacute", "é"),
            Map.entry("igrave", "ì"),
            Map.entry("ograve", "ò"),
            Map.entry("ugrave", "ù"),
            Map.entry("Egrave", "È"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("euro", "€"));

    private HtmlText() {}

    public static String of(String html) {
        String seen = UNSEEN.matcher(html).replaceAll("");
        String own = QUOTED.matcher(seen).replaceFirst("").replaceAll("\\s+", " ");
        String lines = LINE_END.matcher(own).replaceAll("\n");
        return entities(TAG.matcher(lines).replaceAll(""))
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String entities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1))));
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "&" + name + ";");
        }
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        String digits = name.substring(hexadecimal ? 2 : 1);
        if (!digits.matches(hexadecimal ? "[0-9a-fA-F]+" : "[0-9]+")) {
            return "";
        }
        int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        boolean shown = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
        return shown ? Character.toString(point) : "";
    }
}
