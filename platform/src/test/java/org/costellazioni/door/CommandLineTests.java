package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.door.CommandLine.Call;
import org.costellazioni.door.CommandLine.Help;
import org.costellazioni.door.CommandLine.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CommandLineTests {

    @Test
    void readsOptionsWithAndWithoutAnEqualsSign() {
        assertThat(parse("demo --port 8181 --data=/dati"))
                .isEqualTo(new Call(Verb.DEMO, Map.of("port", "8181", "data", "/dati"), List.of()));
    }

    @Test
    void keepsOperandsInTheirOrder() {
        assertThat(parse("backup --data /dati copia"))
                .isEqualTo(new Call(Verb.BACKUP, Map.of("data", "/dati"), List.of("copia")));
    }

    @Test
    void passesOnToAModuleWhatIsNotTheDoors() {
        assertThat(parse("import actors --data /dati elenco.csv --format csv --json"))
                .isEqualTo(new Call(
                        Verb.IMPORT,
                        Map.of("data", "/dati"),
                        List.of("actors", "elenco.csv", "--format", "csv", "--json")));
    }

    @Test
    void takesTheLastOfTwoValues() {
        assertThat(parse("serve --port 1 --port 2"))
                .isEqualTo(new Call(Verb.SERVE, Map.of("port", "2"), List.of()));
    }

    @Test
    void acceptsAnExternalDatabaseWithBothItsAddresses() {
        assertThat(parse("serve --database-url a --owner-url b")).isInstanceOf(Call.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                         door.wrong.nothing-asked,     ''",
        "vola,                       door.wrong.command-unknown,   vola",
        "DEMO,                       door.wrong.command-unknown,   DEMO",
        "demo --porta 80,            door.wrong.option-unknown,    --porta",
        "demo --database-url x,      door.wrong.option-unknown,    --database-url",
        "demo -p,                    door.wrong.option-unknown,    -p",
        "demo --port,                door.wrong.value-missing,     --port",
        "demo adesso,                door.wrong.operands,          demo",
        "backup,                     door.wrong.operands,          backup",
        "restore uno due,            door.wrong.operands,          restore",
        "demo --port ottanta,        door.wrong.port,              ottanta",
        "demo --port 70000,          door.wrong.port,              70000",
        "serve --database-url x,     door.wrong.urls-go-together,  serve",
        "import --owner-url x,       door.wrong.urls-go-together,  import",
    })
    void saysWhatIsWrongWithACall(String line, String messageKey, String subject) {
        assertThat(parse(line)).isEqualTo(new Wrong(messageKey, subject));
    }

    @ParameterizedTest
    @CsvSource({
        "door.wrong.command-unknown, vola, Non conosco il comando “vola”.",
        "door.wrong.value-missing, --port, Dopo “--port” manca il valore."
    })
    void everyRefusalHasItsSentence(String key, String subject, String sentence) {
        assertThat(DoorMessages.in(java.util.Locale.ITALIAN).say(key, subject)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "serve --help, SERVE",
        "import actors -h, IMPORT",
        "restore --data x --help, RESTORE"
    })
    void asksHowACommandIsCalledWhateverStandsBeside(String line, Verb verb) {
        assertThat(parse(line)).isEqualTo(new Help(Optional.of(verb)));
    }

    @Test
    void neverShowsTheValuesOfACall() {
        Call call = (Call) parse("serve --database-url postgresql://a:segreta@h/d --owner-url x");
        assertThat(call.shown()).isEqualTo("costellazioni serve");
    }

    @Test
    void usageNamesEveryCommandThatAPersonMayGive() {
        String usage = Console.usage();
        for (Verb verb : Verb.values()) {
            if (verb != Verb.TRAIN) {
                assertThat(usage).contains("./costellazioni " + verb.word());
            }
        }
    }

    private static CommandLine.Parsed parse(String line) {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
