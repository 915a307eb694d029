package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of tie is named in its type alone: no literal of Java, SQL, a template or a script says its
 * code. Codes are made so that no literal says one by chance.
 */
@PlatformTest
class TieKindCodesTests {

    private static final Path HOME =
            Path.of("platform/src/main/java/org/costellazioni/registry/TieKind.java");

    @Autowired
    private Territories territories;

    @Autowired
    private Ties ties;

    @Test
    void noLiteralIsTheCodeOfAKind() {
        Pattern literal = literal(codes());
        List<Path> files = Stream.of(
                        Sources.mainJava(),
                        Sources.templates(),
                        Sources.files("platform/src/main/web", ".ts"),
                        Sources.files("platform/src/main/web", ".mjs"))
                .flatMap(List::stream)
                .filter(file -> !file.endsWith(HOME))
                .toList();
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files.stream()
                        .flatMap(file -> literal.matcher(Sources.text(file))
                                .results()
                                .map(found -> Sources.name(file) + " says " + found.group())))
                .isEmpty();
    }

    @Test
    void aLiteralIsFoundInWhateverQuotes() {
        Pattern literal = literal(codes());
        assertThat(Stream.of(
                        "draft(\"member-of\", a, b)",
                        "where t.kind = 'host-of' and t.public",
                        "const kind = `met-with`;"))
                .allMatch(line -> literal.matcher(line).find());
        assertThat(literal.matcher("class=\"remember-of\" or member-of").find()).isFalse();
    }

    @Test
    void noCodeIsAnOrdinaryWord() {
        assertThat(codes())
                .contains(TieKind.Code.MEMBER_OF.text(), TieKind.Code.MET_WITH.text())
                .allMatch(code -> code.contains("-"));
    }

    private static Pattern literal(List<String> codes) {
        return Pattern.compile("([\"'`])(?:"
                + codes.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\\1");
    }

    /** Those that every territory has. */
    private List<String> codes() {
        return TestTerritory.make(territories).in(() -> ties.kinds()).all().stream()
                .map(kind -> kind.code().text())
                .toList();
    }
}
