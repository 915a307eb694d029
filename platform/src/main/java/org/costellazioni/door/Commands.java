package org.costellazioni.door;

import org.costellazioni.kernel.Command;
import org.costellazioni.territories.TerritoryCall;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.sql.SQLException;

/** Runs a command that a module offers. */
final class Commands {

    private Commands() {}

    static int run(CommandLine.Call call, Console console, Shutdown shutdown)
            throws IOException, InterruptedException, SQLException {
        if (!OpenDatabase.exists(call) && !makesTerritory(call)) {
            return call.verb() == Verb.TERRITORY && wrong(call)
                    ? console.refuse(new CommandLine.Wrong("door.wrong.operands", "territory"))
                    : console.fail("door.folder.none", OpenDatabase.path(call));
        }
        OpenDatabase database = shutdown.add(OpenDatabase.shared(call), Serving.DATABASE_PATIENCE);
        ConfigurableApplicationContext context = Application.command(database, shutdown);
        for (Command command : context.getBeanProvider(Command.class)) {
            if (command.name().equals(call.verb().word())) {
                int code = command.run(call.operands(), console.out());
                console.out().flush();
                return code;
            }
        }
        return console.fail("door.command.not-offered", call.verb().word());
    }

    /** The only one of these commands that begins a data folder. */
    private static boolean makesTerritory(CommandLine.Call call) {
        return call.verb() == Verb.TERRITORY
                && TerritoryCall.parse(call.operands()) instanceof TerritoryCall.Create;
    }

    private static boolean wrong(CommandLine.Call call) {
        return TerritoryCall.parse(call.operands()) instanceof TerritoryCall.Wrong;
    }
}
