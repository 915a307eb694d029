package org.costellazioni.house;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What nobody writes by mistake, and some write on purpose: texts as they stand in an address, percent
 * encoded or broken. Harmless to whoever reads them; each text that a log could repeat holds {@link #MARK}.
 */
final class HostileTexts {

    /** Stands in what is typed, and so never in the log. */
    static final String MARK = "segnoZQ7";

    private static final List<String> WHOLE = List.of(
            "",
            "%20",
            "0",
            "-1",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "1e400",
            "NaN",
            "0x10",
            "%D9%A1%D9%A2",
            "00000000-0000-0000-0000-000000000000",
            "0198c0de-0000-7000-8000-00000000000",
            "0198c0de-0000-7000-8000-0000000000000",
            "0198C0DE-0000-7000-8000-000000000000",
            "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
            "1-1-1-1-1",
            "0000-00-00",
            "-0001-01-01",
            "9999-12-31",
            "%2B999999999-12-31",
            "2025-02-30",
            "31/12/294277",
            "0001",
            "4714-11-24+BC",
            "24:00",
            "99:99",
            "2025-03-30T02:30",
            "true",
            "null",
            "undefined",
            "on",
            "..",
            "%2e%2e%2f",
            "%5B%5D",
            "%7B%7D",
            "${x}",
            "%25",
            "*",
            "~",
            "it",
            "en",
            "si");

    private static final List<String> MARKED = List.of(
            MARK,
            MARK + "%00",
            "%00" + MARK,
            MARK + "%0D%0AX-Segno:%20a",
            MARK + "%0A%0D%0A",
            MARK + "%E2%80%AEtxt",
            MARK + "%E2%80%8B%EF%BB%BF",
            MARK + "%EF%BF%BE",
            MARK + "%F0%9F%8C%9F",
            MARK + "%01%02%1B%5B31m",
            MARK + "%7F%C2%85%E2%80%A8",
            MARK + "e%CC%81%CC%81%CC%81",
            MARK + "%27%22%3C%3E%26",
            MARK + "%25s%25n%7B0%7D%7B%27",
            MARK + "%5C%5C%5C",
            MARK + "%25_%5C_%25",
            MARK + "%3A*%26%7C%21%28%29",
            MARK + "@%C3%A0.example",
            MARK + "@esempio.example%0ABcc:%20a@b.example",
            "https://" + MARK + ".example/?a=%00",
            "//" + MARK + ".example",
            "/%5C" + MARK + ".example",
            "%5C/" + MARK,
            "/realta/" + MARK,
            "/" + MARK + "%0D%0ASet-Cookie:%20a=b",
            "javascript:" + MARK,
            "=" + MARK + "%281%29",
            "%C4%B0%C4%B1%C3%9F" + MARK,
            "%E2%80%8F%E2%80%AB" + MARK);

    /** They are no letters at all: one spoils the whole request. */
    private static final List<String> UNREADABLE = List.of(
            MARK + "%",
            MARK + "%zz",
            MARK + "%C0%80",
            MARK + "%ED%A0%80",
            MARK + "%ED%B0%80%ED%A0%80",
            MARK + "%F8%88%80%80%80",
            MARK + "%FF");

    private static final int LONG = 20_000;

    private final Random random;

    HostileTexts(Random random) {
        this.random = random;
    }

    /** A text as it stands in an address or a form, at most 60,000 characters long. */
    String encoded() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            return MARK + "a".repeat(LONG);
        }
        if (kind < 4) {
            return MARK + "%E2%82%AC".repeat(LONG / 4);
        }
        if (kind < 6) {
            return one(UNREADABLE);
        }
        if (kind < 12) {
            return noise();
        }
        return one(kind < 60 ? MARKED : WHOLE);
    }

    /** The same, short enough for the first line of a request, and one step of a path. */
    String step() {
        int kind = random.nextInt(100);
        String text =
                kind < 3 ? one(UNREADABLE) : kind < 10 ? noise() : one(kind < 50 ? MARKED : WHOLE);
        return text.replace("?", "%3F").replace("#", "%23");
    }

    private String noise() {
        StringBuilder text = new StringBuilder(MARK);
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(1 << 1 + random.nextInt(16)));
        }
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }

    /** Text for a header: bytes of one line, broken in other ways. */
    String header() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> MARK + "a".repeat(random.nextInt(9_000));
            case 2 -> MARK + "\u0001\u007f";
            case 3 -> "\"" + MARK;
            case 4 -> MARK + "=;,=;" + MARK;
            case 5 -> "-1, " + MARK;
            case 6 ->
                new String(new byte[] {(byte) 0xff, 'a', (byte) 0x80}, StandardCharsets.ISO_8859_1);
            default -> one(MARKED);
        };
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
