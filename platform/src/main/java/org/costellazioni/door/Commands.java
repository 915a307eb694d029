package org.costellazioni.door;

import org.costellazioni.kernel.Command;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.sql.SQLException;

/** Runs a command that a module offers. */
final class Commands {

    private Commands() {}

    static int run(CommandLine.Call call, Console console, Shutdown shutdown)
            throws IOException, InterruptedException, SQLException {
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
}
