package org.costellazioni.territories;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

@PlatformTest
class TerritoriesTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TerritoryCommand command;

    @ParameterizedTest
    @ValueSource(strings = {"", "due parole", "-prima", "dopo-", "perché", "a--b"})
    void refusesAShortNameThatIsNotPlain(String slug) {
        assertThat(territories.create(slug, "Nome", false))
                .isEqualTo(Outcome.refused(TerritoryRefusal.SLUG_MALFORMED));
    }

    @Test
    void refusesAMissingNameAndATakenShortName() {
        TestTerritory made = TestTerritory.make(territories);
        String slug = made.host().replace(".localhost", "");
        assertThat(territories.create("libero", " ", false))
                .isEqualTo(Outcome.refused(TerritoryRefusal.NAME_MISSING));
        assertThat(territories.create(slug, "Altra", false))
                .isEqualTo(Outcome.refused(TerritoryRefusal.SLUG_TAKEN));
    }

    @Test
    void isFoundByItsHostWhateverTheLetters() {
        TestTerritory made = TestTerritory.make(territories);
        assertThat(territories.ofHost(made.host().toUpperCase(java.util.Locale.ROOT)))
                .map(Territory::id)
                .contains(made.id());
    }

    @Test
    void aHostThatNamesNoneAmongSeveralIsNotGuessed() {
        // Whatever other tests made before: these two are not the first here.
        TestTerritory.make(territories);
        TestTerritory.make(territories);
        List<TerritoryId> others = List.of(
                TestTerritory.make(territories).id(),
                TestTerritory.make(territories).id());
        assertThat(territories.ofHost("altrove.example").map(Territory::id))
                .as("only the one that was there before the others takes it")
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(others).doesNotContain(found.orElseThrow()));
        assertThat(territories.chosen(Optional.empty()))
                .isEqualTo(Outcome.refused(TerritoryRefusal.NAME_ONE));
        assertThat(territories.chosen(Optional.of("mai-visto")))
                .isEqualTo(Outcome.refused(TerritoryRefusal.NOT_FOUND));
    }

    @Test
    void anyOtherNameLeadsWhereSomebodySaidAndIsNoAddressForLetters() {
        TestTerritory made = TestTerritory.make(territories);
        Optional<Territory> before = territories.ofHost("altrove.example");
        territories.addHost(made.id(), TerritoryCall.ANY_HOST);
        try {
            assertThat(territories.ofHost("altrove.example").map(Territory::id))
                    .contains(made.id());
            assertThat(territories.hosts(made.id())).containsExactly(made.host());
            assertThat(territories.named(TerritoryCall.ANY_HOST)).isFalse();
        } finally {
            before.ifPresent(one -> territories.addHost(one.id(), TerritoryCall.ANY_HOST));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Venezia, '#0066cc', '', ",
        "' ', '#0066cc', '', NAME_MISSING",
        "Venezia, '#ffee00', '', COLOR_TOO_LIGHT",
        "Venezia, 'blue', '', COLOR_TOO_LIGHT",
        "Venezia, '#0066cc', 'http://tiles.example/{z}/{x}/{y}.png', TILE_SERVER_MALFORMED",
        "Venezia, '#0066cc', 'https://tiles.example/{z}/{x}/{y}.png', ",
    })
    void settingsAreJudgedInTheOrderOfTheForm(
            String name, String color, String tiles, TerritoryRefusal refusal) {
        TerritorySettings settings = new TerritorySettings(name, color, true, tiles);
        assertThat(settings.refusal()).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void changedSettingsAreKept() {
        TestTerritory made = TestTerritory.make(territories);
        made.run(() -> {
            territories
                    .change(
                            territories.current().settings(),
                            new TerritorySettings("Nuovo nome", "#17324D", false, ""),
                            Acting.MACHINE)
                    .orThrow();
            Territory now = territories.current();
            assertThat(now.name()).isEqualTo("Nuovo nome");
            assertThat(now.color()).isEqualTo("#17324d");
            assertThat(now.publicSignUp()).isFalse();
            assertThat(now.tileServerAddress()).isEmpty();
        });
    }

    @Test
    void settingsThatSomebodyElseChangedMeanwhileAreNotPutBack() {
        TestTerritory made = TestTerritory.make(territories);
        made.run(() -> {
            TerritorySettings seen = territories.current().settings();
            TerritorySettings first = new TerritorySettings("I primi", "#17324d", false, "");
            TerritorySettings second = new TerritorySettings("I secondi", seen.color(), true, "");
            territories.change(seen, first, Acting.MACHINE).orThrow();
            assertThat(territories.change(seen, second, Acting.MACHINE))
                    .isEqualTo(Outcome.refused(TerritoryRefusal.CHANGED_MEANWHILE));
            assertThat(territories.current().settings()).isEqualTo(first);
        });
    }

    @Test
    void whiteOnBlackHasTheGreatestContrast() {
        assertThat(TerritorySettings.contrastWithWhite("#000000")).isEqualTo(21.0);
        assertThat(TerritorySettings.contrastWithWhite("#ffffff")).isEqualTo(1.0);
    }

    @Test
    void theCommandSaysWhatItDidOrWhatToDo() {
        String slug = "comando-" + Long.toHexString(System.nanoTime());
        TestTerritory.make(territories);
        assertThat(run(0, "create", slug, "Comando"))
                .contains("Creato il territorio Comando")
                .contains("./costellazioni territory host " + slug + " INDIRIZZO");
        assertThat(run(2, "create", slug, "Comando")).contains("scegline un altro");
        assertThat(run(0, "host", slug, slug + ".example")).contains(slug + ".example");
        assertThat(run(2, "host", "mai-visto", "x.example")).contains("mai-visto");
        assertThat(run(2, "host", slug, "https://x.example/")).contains("senza https://");
        TestTerritory other = TestTerritory.make(territories);
        assertThat(run(0, "host", slug, other.host()))
                .contains("Prima " + other.host() + " portava al territorio Prova");
        assertThat(run(0, "list")).contains(slug + "\tComando");
        assertThat(run(2, "create")).contains("territory create SLUG NAME");
    }

    private String run(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int answer =
                command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(answer).isEqualTo(exit);
        return out.toString(StandardCharsets.UTF_8);
    }
}
