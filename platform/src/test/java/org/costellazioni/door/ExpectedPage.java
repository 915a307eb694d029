package org.costellazioni.door;

import org.costellazioni.database.LandedVersion;
import org.costellazioni.door.PageWalk.Page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that a version had: a line {@code address | readers | what stands there} of its {@code pages.txt}.
 *
 * @param readers who finds something there
 * @param texts each to be found on the page, or with {@code !} not to be found
 */
record ExpectedPage(String address, List<String> readers, List<String> texts) {

    private static final Pattern IDENTIFIER = Pattern.compile("\\{([\\w-]+)}");

    static Stream<ExpectedPage> of(LandedVersion version, String file) {
        return version.lines(file).stream().map(ExpectedPage::read);
    }

    private static ExpectedPage read(String line) {
        String[] parts = line.split("\\|", 3);
        String address = IDENTIFIER
                .matcher(parts[0].strip())
                .replaceAll(name -> LandedVersion.named(name.group(1)).toString());
        String readers = parts[1].strip();
        return new ExpectedPage(
                address,
                List.of((readers.equals("all") ? PageWalk.READERS : readers).split(" ")),
                Stream.of(parts[2].strip().split(" · "))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** What is wrong with the page as a reader found it. */
    Stream<String> faults(Page found) {
        if (!found.there()) {
            return Stream.of(address + " is not there: " + found);
        }
        // What is typed in a form stands in the marks.
        String said = found.plainText() + found.text();
        return texts.stream().flatMap(text -> {
            boolean unwanted = text.startsWith("!");
            boolean there = said.contains(unwanted ? text.substring(1) : text);
            return there == unwanted
                    ? Stream.of(found + (unwanted ? " shows " : " lacks ") + text)
                    : Stream.of();
        });
    }
}
