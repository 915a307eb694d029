package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

class ConsoleTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysResultsOnOneStreamAndTroublesOnTheOther() {
        Console console = console(Locale.ITALIAN);
        console.say("door.serve.ready", "http://localhost:8080");
        assertThat(console.fail("door.backup.no-file", "copia")).isEqualTo(Console.FAILED);
        assertThat(text(out)).isEqualTo("Costellazioni risponde qui: http://localhost:8080\n");
        assertThat(text(err)).isEqualTo("Il file copia non c’è.\n");
    }

    @Test
    void speaksEnglishToWhoSpeaksEnglish() {
        console(Locale.ENGLISH).say("door.serve.how-to-stop");
        assertThat(text(out)).isEqualTo("To stop: Ctrl-C.\n");
    }

    @Test
    void answersAWrongCallWithTheUsageInBothLanguages() {
        int code = console(Locale.ITALIAN)
                .refuse(new CommandLine.Wrong("door.wrong.command-unknown", "vola"));
        assertThat(code).isEqualTo(Console.WRONG_CALL);
        assertThat(text(err))
                .startsWith("Non conosco il comando “vola”.\n")
                .contains("avvia il programma con i tuoi dati")
                .contains("run the program with your own data");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRAIN")
    void saysHowEachCommandIsCalledWithAllItsOptions(Verb verb) {
        assertThat(console(Locale.ITALIAN).help(new CommandLine.Help(Optional.of(verb))))
                .isEqualTo(Console.DONE);
        assertThat(text(out)).startsWith("./costellazioni " + verb.word());
        assertThat(verb.options())
                .allSatisfy(option -> assertThat(text(out)).contains("--" + option));
    }

    @Test
    void showsTheHelpOfTheCommandThatWasCalledWrongly() {
        console(Locale.ITALIAN).refuse(new CommandLine.Wrong("door.wrong.operands", "backup"));
        assertThat(text(err)).contains("./costellazioni backup FILE").doesNotContain("doctor");
    }

    @Test
    void showsAFailureThatNobodyForesawWithItsTrace() {
        int code = console(Locale.ITALIAN).broken(new IllegalStateException("guasto"));
        assertThat(code).isEqualTo(Console.FAILED);
        assertThat(text(err)).startsWith("Non è riuscito: guasto\n").contains("ConsoleTests");
    }

    @Test
    void namesAConstantAsMessageKeysDo() {
        assertThat(DoorMessages.key(Verb.DEMO)).isEqualTo("demo");
        assertThat(DoorMessages.key(org.costellazioni.door.backup.BackupFailure.Reason.FILE_EXISTS))
                .isEqualTo("file-exists");
    }

    private Console console(Locale locale) {
        return new Console(stream(out), stream(err), DoorMessages.in(locale));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
