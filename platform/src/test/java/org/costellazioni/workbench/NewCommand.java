package org.costellazioni.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./costellazioni new module NAME}: a module that stands and is green, to go on from. */
final class NewCommand {

    private static final int WRONG_CALL = 2;

    private NewCommand() {}

    /** Names each file that it wrote, one a line. Ends the JVM with 2, and nothing done, if it cannot. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Checkout checkout = new Checkout(Path.of(words.getFirst()).toRealPath());
        if (words.size() != 3 || !words.get(1).equals("module")) {
            Phrases.say("new.wrong");
            System.exit(WRONG_CALL);
        }
        switch (new NewModule(checkout).called(words.get(2))) {
            case NewModule.Answer.Refused refused -> {
                Phrases.say(refused.key(), refused.word());
                System.exit(WRONG_CALL);
            }
            case NewModule.Answer.Made made -> write(checkout, made);
        }
    }

    private static void write(Checkout checkout, NewModule.Answer.Made made) throws IOException {
        for (Map.Entry<Path, String> file : made.files().entrySet()) {
            Path written = checkout.root().resolve(file.getKey());
            Files.createDirectories(written.resolveSibling(""));
            Files.writeString(written, file.getValue());
            System.out.println(file.getKey());
        }
        Phrases.say(
                "new.made",
                made.files().size(),
                made.names().module(),
                made.names().thing() + "JourneyTests");
    }
}
