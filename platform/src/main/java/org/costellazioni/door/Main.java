package org.costellazioni.door;

import java.util.List;

/** Where the program begins: one call from the command line, one exit code. */
public final class Main {

    private Main() {}

    /** Ends the JVM: 0 all good, 1 it failed, 2 wrong call, 3 some rows were rejected. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err, DoorMessages.ofThisUser());
        int code = switch (CommandLine.parse(List.of(arguments))) {
            case CommandLine.Wrong wrong -> console.refuse(wrong);
            case CommandLine.Help help -> console.help(help);
            case CommandLine.Call call -> run(call, console);
        };
        System.exit(code);
    }

    private static int run(CommandLine.Call call, Console console) {
        try (Shutdown shutdown = Shutdown.withHook()) {
            return switch (call.verb()) {
                case DEMO, SERVE -> new Serving(call, console, shutdown).run();
                case TRAIN -> new Serving(call, console, shutdown).rehearse();
                case IMPORT, TERRITORY -> Commands.run(call, console, shutdown);
                case MAIL -> HouseMail.run(call, console);
                case BACKUP -> Copies.write(call, console, shutdown);
                case RESTORE -> Copies.restore(call, console);
                case CHECK -> Integrity.check(call, console, shutdown);
                case DOCTOR -> Doctor.examine(call, console, shutdown);
            };
        } catch (Exception failure) {
            return new Failures(call, console).tell(failure);
        }
    }
}
