package org.costellazioni.door;

import org.costellazioni.mail.server.MailAnswer;
import org.costellazioni.mail.server.MailCarrier;
import org.costellazioni.mail.server.MailServer;
import org.costellazioni.mail.server.MailServerFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code mail}: the mail server of the house, named, shown, tried and removed; no database is needed. */
final class HouseMail {

    private static final String PASSWORD = "COSTELLAZIONI_MAIL_PASSWORD";

    private final CommandLine.Call call;
    private final Console console;
    private final MailServerFile file;

    private HouseMail(CommandLine.Call call, Console console) {
        this.call = call;
        this.console = console;
        this.file = MailServerFile.in(OpenDatabase.path(call));
    }

    static int run(CommandLine.Call call, Console console) throws IOException {
        List<String> words = call.operands();
        String verb = words.isEmpty() ? "" : words.getFirst();
        boolean understood = switch (verb) {
            case "server", "try" -> words.size() == 2;
            case "show", "remove", "resume" -> words.size() == 1;
            default -> false;
        };
        if (!understood) {
            return console.refuse(new CommandLine.Wrong("door.wrong.operands", "mail"));
        }
        if (!Files.isDirectory(OpenDatabase.path(call))) {
            return console.fail("door.folder.none", OpenDatabase.path(call));
        }
        return new HouseMail(call, console).run(verb, words.getLast());
    }

    private int run(String verb, String subject) throws IOException {
        return switch (verb) {
            case "server" -> name(subject);
            case "try" -> attempt(subject);
            case "show" -> show();
            case "remove" -> say(file.remove() ? "removed" : "none");
            default -> say(file.resume() ? "resumed" : "not-held");
        };
    }

    private int name(String host) throws IOException {
        int port = call.option("port").map(Integer::valueOf).orElse(MailServer.USUAL_PORT);
        Optional<MailServer.Security> security = call.option("security")
                .map(HouseMail::security)
                .orElse(Optional.of(MailServer.usual(port)));
        if (security.isEmpty()) {
            return console.refuse(new CommandLine.Wrong("door.wrong.operands", "mail"));
        }
        String user = call.option("user").orElse("");
        MailServer server = new MailServer(
                host,
                port,
                security.get(),
                user,
                user.isEmpty() ? "" : password(),
                call.option("from").orElse(""));
        Optional<MailServer.Fault> fault = server.fault();
        if (fault.isPresent()) {
            console.fail("door.mail.fault." + DoorMessages.key(fault.get()));
            return Console.WRONG_CALL;
        }
        file.write(server);
        return say("named", host, String.valueOf(port));
    }

    private static Optional<MailServer.Security> security(String word) {
        return Arrays.stream(MailServer.Security.values())
                .filter(one -> one != MailServer.Security.STARTTLS_IF_OFFERED)
                .filter(one -> DoorMessages.key(one).equals(word))
                .findFirst();
    }

    /** From a file or the environment: a command line is no place for a secret. */
    private String password() throws IOException {
        Optional<String> named = call.option("password-file");
        if (named.isPresent()) {
            return Files.readString(Path.of(named.get()))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        }
        return System.getenv().getOrDefault(PASSWORD, "");
    }

    private int attempt(String to) throws IOException {
        Optional<MailServer> server = file.read();
        if (server.isEmpty()) {
            return console.fail("door.mail.none");
        }
        Optional<MailServer.Fault> fault = server.get().fault();
        if (fault.isPresent()) {
            return console.fail("door.mail.fault." + DoorMessages.key(fault.get()));
        }
        MailAnswer answer = new MailCarrier(server.get())
                .attempt(new MailCarrier.Sheet(
                        "",
                        to,
                        console.words().say("mail.trial.subject"),
                        console.words().say("mail.trial.text"),
                        null));
        if (answer != MailAnswer.TAKEN) {
            return console.fail("mail.answer." + DoorMessages.key(answer));
        }
        console.say("mail.answer.taken", to);
        return Console.DONE;
    }

    private int show() throws IOException {
        if (file.held()) {
            say("held");
        }
        Optional<MailServer> server = file.read();
        if (server.isEmpty()) {
            return say("none");
        }
        MailServer known = server.get();
        return say(
                "shown",
                known.host(),
                String.valueOf(known.port()),
                DoorMessages.key(known.security()),
                known.user().isEmpty() ? "—" : known.user(),
                known.from());
    }

    private int say(String what, Object... arguments) {
        console.say("door.mail." + what, arguments);
        return Console.DONE;
    }
}
