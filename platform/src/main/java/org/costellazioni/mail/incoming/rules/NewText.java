package org.costellazioni.mail.incoming.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody wrote into an answer, without the letter that they answer and without their signature.
 * Letters that may be answered begin with {@link #MARK}; from there on everything is the letter. Where the
 * mark is lost, the lines with which mail programs lead in what they quote are known by their shape.
 */
public final class NewText {

    /** Stands in the first line of a letter, on both sides of its words. */
    public static final String MARK = "##";

    private static final Pattern MARKED = Pattern.compile(".*##.{3,80}##.*");

    /** {@code Il giorno … ha scritto:}, {@code On … wrote:}; perhaps over two lines. */
    private static final Pattern LEAD_IN = Pattern.compile(
            "(?i)^(il( giorno)?|on|in data|le|am)\\b.{6,300}\\b(ha scritto|wrote|a écrit|schrieb):?\\s*$");

    private static final Pattern LEAD_IN_BEGINS =
            Pattern.compile("(?i)^(il( giorno)?|on|in data)\\b.{6,300}$");

    private static final Pattern DIVIDER = Pattern.compile(
            "(?i)^\\s*(-{2,}\\s*(original message|messaggio originale|forwarded message"
                    + "|messaggio inoltrato)\\s*-{2,}|_{20,})\\s*$");

    /** The first of the lines that Outlook puts above what it quotes; another follows. */
    private static final Pattern HEADER =
            Pattern.compile("(?i)^\\**(da|from|von|de)\\s*:\\**\\s.*");

    private static final Pattern NEXT_HEADER =
            Pattern.compile("(?i)^\\**(inviato|sent|date|data|a|to)\\s*:\\**\\s.*");

    private static final Pattern SIGNATURE = Pattern.compile("^(-- ?|—)$");

    /** What telephones add by themselves. */
    private static final Pattern PHONE = Pattern.compile(
            "(?i)^(inviato da|sent from|scarica|get) .{0,40}"
                    + "(iphone|ipad|android|samsung|huawei|xiaomi|outlook|smartphone|yahoo).{0,60}$");

    private NewText() {}

    /** The new lines, in their order; empty when nothing is new. */
    public static String of(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .lines()
                .map(String::stripTrailing)
                .toList();
        return lines.subList(0, end(lines)).stream()
                .filter(line -> !line.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The first line that is not new. */
    private static int end(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (MARKED.matcher(lines.get(i)).matches()) {
                return leadIn(lines, i);
            }
            if (ends(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean ends(List<String> lines, int at) {
        String line = lines.get(at);
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return LEAD_IN.matcher(line).matches()
                || (LEAD_IN_BEGINS.matcher(line).matches()
                        && LEAD_IN.matcher(line + " " + next).matches())
                || DIVIDER.matcher(line).matches()
                || SIGNATURE.matcher(line).matches()
                || PHONE.matcher(line).matches()
                || (HEADER.matcher(line).matches() && NEXT_HEADER.matcher(next).matches());
    }

    /** Where the lines begin with which a mail program led in the mark, in whatever language. */
    private static int leadIn(List<String> lines, int mark) {
        int at = mark;
        while (at > 0 && lines.get(at - 1).matches("[>\\s]*")) {
            at--;
        }
        boolean led = at > 0 && lines.get(at - 1).endsWith(":");
        return led ? at - 1 : at;
    }
}
