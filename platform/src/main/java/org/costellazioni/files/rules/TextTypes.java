package org.costellazioni.files.rules;

import org.costellazioni.files.FileType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells apart what is made of letters. */
final class TextTypes {

    private static final Pattern GEOJSON =
            Pattern.compile("\"type\"\\s*:\\s*\"(FeatureCollection|Feature|GeometryCollection"
                    + "|(Multi)?(Point|LineString|Polygon))\"");
    private static final Pattern JSON =
            Pattern.compile("\\{\\s*[\"}]|\\[\\s*([\\[{\"\\]]|-?\\d|true|false|null)");
    private static final Pattern XML =
            Pattern.compile("(?i)<\\?xml[\\s?]|<[a-z_][\\w.-]*(:[\\w.-]+)?[\\s/>]");
    private static final Pattern PAGE =
            Pattern.compile("(?i)<!doctype html|<html|<head|<body|<script");
    private static final Pattern MAIL_FIELD = Pattern.compile("[!-9;-~]+:.*");
    private static final List<String> MAIL_TIMES = List.of("date", "received");
    private static final List<String> SEPARATORS = List.of(";", ",", "\t");
    private static final int MOST_LINES = 20;
    private static final int MOST_MAIL_LINES = 500;
    private static final int LETTERS_LOOKED_AT = 64 * 1024;

    private TextTypes() {}

    static FileType of(byte[] head) {
        String text = text(head);
        if (text.isEmpty()) {
            return FileType.OTHER;
        }
        String start = text.stripLeading();
        if (JSON.matcher(start).lookingAt()) {
            return GEOJSON.matcher(start).find() ? FileType.GEOJSON : FileType.JSON;
        }
        if (PAGE.matcher(start).lookingAt()) {
            // A page may hold scripts: it is nothing that the product takes for a document.
            return FileType.OTHER;
        }
        if (XML.matcher(start).lookingAt()) {
            return FileType.XML;
        }
        if (mail(text)) {
            return FileType.EML;
        }
        return table(text) ? FileType.CSV : FileType.TEXT;
    }

    /** The beginning as letters; empty when it is not made of them. */
    private static String text(byte[] head) {
        int length = Math.min(head.length, LETTERS_LOOKED_AT);
        Charset charset = charset(head);
        String text = new String(head, 0, length, charset)
                .replaceFirst("^(\ufeff|\u00ef\u00bb\u00bf)", "");
        boolean letters = text.chars().noneMatch(TextTypes::control);
        return letters ? text : "";
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        // Control characters are the same in every eight-bit set, which is all that is asked here.
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean control(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
    }

    /** Header fields to an empty line (RFC 5322), with who and when among them. */
    private static boolean mail(String text) {
        boolean sender = false;
        boolean time = false;
        for (String line : text.lines().limit(MOST_MAIL_LINES).toList()) {
            if (line.isEmpty()) {
                return sender && time;
            }
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (!goesOn && !MAIL_FIELD.matcher(line).matches()) {
                return false;
            }
            String field =
                    line.substring(0, Math.max(line.indexOf(':'), 0)).toLowerCase(Locale.ROOT);
            sender |= field.equals("from");
            time |= MAIL_TIMES.contains(field);
        }
        return false;
    }

    /** At least two lines, all cut alike by one separator; the last one read may be cut off. */
    private static boolean table(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .toList();
        List<String> whole = lines.size() > 2 ? lines.subList(0, lines.size() - 1) : lines;
        return whole.size() > 1
                && SEPARATORS.stream().anyMatch(separator -> {
                    long first = cuts(whole.getFirst(), separator);
                    return first > 0
                            && whole.stream().allMatch(line -> cuts(line, separator) == first);
                });
    }

    /** How often the separator stands outside quotation marks. */
    private static long cuts(String line, String separator) {
        char cut = separator.charAt(0);
        boolean quoted = false;
        long cuts = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            quoted ^= letter == '"';
            if (letter == cut && !quoted) {
                cuts++;
            }
        }
        return cuts;
    }
}
