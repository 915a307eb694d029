package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.IntegrityCheck;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.people.TestPeople;
import org.costellazioni.upkeep.redaction.Redactions;
import org.costellazioni.upkeep.redaction.WantedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody’s name, address and number are entered through every form and every column of a list, by
 * themselves and by others. No act holds them. Then the person is forgotten and the office takes the name
 * out of what others wrote: what is left, a table of the docs names with its reason. A new form, column or
 * table is met here by itself.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkedPersonTests {

    private static final Path TABLE = Sources.ROOT.resolve("docs/domain/people.md");
    private static final Pattern STAYS =
            Pattern.compile("^\\| `([a-z_]+\\.[a-z_]+)` \\| \\S.*\\|$");

    /** Forms without words of one’s own: an account and a day. */
    private static final Set<String> WITHOUT_WORDS = Set.of("people.handover");

    /** Taking it out of a row may leave it in another that was hidden behind it. */
    private static final int ROUNDS = 3;

    @Autowired
    private MarkedTown town;

    @Autowired
    private MarkedLists lists;

    @Autowired
    private MarkedColumns columns;

    @Autowired
    private Redactions redactions;

    @Autowired
    private TestPeople people;

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private List<IntegrityCheck> checks;

    @Value("${costellazioni.data}")
    private String data;

    private MarkedTown.Marked marked;
    private Set<String> written;
    private Set<String> afterwards;
    private Set<String> atLast;
    private List<String> logged;

    @org.junit.jupiter.api.BeforeAll
    void enterTheNameEverywhereForgetThePersonAndTakeItOut() throws Exception {
        try (WrittenLog log = new WrittenLog()) {
            marked = town.mark();
            lists.read(marked.places().getFirst().territory());
            written = found();
            for (MarkedTown.Place place : marked.places()) {
                town.forget(place);
            }
            afterwards = found();
            for (MarkedTown.Place place : marked.places()) {
                takeOut(place);
            }
            atLast = found();
            logged = log.entries();
        }
    }

    private Set<String> found() {
        return marked.places().stream()
                .flatMap(place -> columns.of(place.territory(), MarkedForms.MARK).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void takeOut(MarkedTown.Place place) {
        WantedText wanted = WantedText.of(MarkedForms.MARK).orElseThrow();
        place.territory().run(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                for (Redactions.Found found : redactions.find(wanted)) {
                    redactions.redact(
                            found.texts(),
                            found.row(),
                            wanted,
                            people.visitor(place.colleague(), place.territory()).acting());
                }
            }
        });
    }

    /** The columns in which it may stay, by the table of the docs. */
    private static Set<String> staying() {
        return Sources.lines(TABLE).stream()
                .map(STAYS::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> freeTexts() {
        return manifests.stream()
                .flatMap(manifest -> manifest.freeTexts().stream())
                .flatMap(texts ->
                        texts.columns().stream().map(column -> texts.table() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theNameIsEnteredThroughEveryForm() {
        assertThat(marked.refused().keySet()).isSubsetOf(WITHOUT_WORDS);
        assertThat(marked.sent()).hasSizeGreaterThan(40);
        assertThat(written)
                .contains(
                        "people_persons.email",
                        "conversations_comments.text",
                        "registry_actors.legal_representative",
                        "intake_rejected_rows.original",
                        "mail_messages.text");
    }

    @Test
    void noActHoldsIt() {
        assertThat(written).noneMatch(column -> column.startsWith("audit_"));
        assertThat(atLast).noneMatch(column -> column.startsWith("audit_"));
    }

    @Test
    void theRecordHoldsAfterwards() {
        IntegrityCheck chain = checks.stream()
                .filter(check -> check.name().equals("audit chain"))
                .findFirst()
                .orElseThrow();
        marked.places()
                .forEach(place ->
                        assertThat(place.territory().in(chain::problems)).isEmpty());
    }

    @Test
    void whatThePersonsErasureLeavesStandsWhereTheOfficeFindsIt() {
        Set<String> known = new TreeSet<>(freeTexts());
        known.addAll(staying());
        known.addAll(follow());
        assertThat(afterwards).isSubsetOf(known);
        assertThat(afterwards).noneMatch(column -> column.startsWith("people_persons"));
    }

    @Test
    void inTheEndItStandsOnlyWhereTheDocsSayWhy() {
        assertThat(atLast).isSubsetOf(staying());
    }

    @Test
    void theDocsNameNothingElse() {
        assertThat(staying()).isSubsetOf(written);
    }

    /** Columns that the database makes of others. */
    private static Set<String> follow() {
        return Set.of("registry_actors.search_name", "registry_localities.plain");
    }

    @Test
    void noLineOfTheLogHoldsIt() {
        assertThat(logged).noneMatch(MarkedPersonTests::tells);
    }

    /** The database apart: what is deleted there goes from its files by and by, as from backups. */
    @Test
    void noFileOfTheDataFolderHoldsIt() throws IOException {
        List<Path> telling = new ArrayList<>();
        Path folder = Path.of(data);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean database =
                        folder.relativize(file).getName(0).toString().startsWith("postgres");
                if (!database && tells(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    telling.add(file);
                }
            }
        }
        assertThat(telling).isEmpty();
    }

    private static boolean tells(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(MarkedForms.MARK);
    }

    @Test
    void everyFreeTextIsNamedOnceAndIsThere() {
        List<FreeText> all = manifests.stream()
                .flatMap(manifest -> manifest.freeTexts().stream())
                .toList();
        assertThat(all.stream().map(FreeText::key)).doesNotHaveDuplicates();
        assertThat(all.stream().map(FreeText::table)).doesNotHaveDuplicates();
        assertThat(Map.copyOf(
                        all.stream().collect(Collectors.toMap(FreeText::key, FreeText::identity))))
                .allSatisfy((key, identity) -> assertThat(identity).isNotEmpty());
    }
}
