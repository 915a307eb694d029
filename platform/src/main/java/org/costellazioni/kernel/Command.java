package org.costellazioni.kernel;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code ./costellazioni}, offered by a module as a bean and found by its name. */
public interface Command {

    int DONE = 0;
    int WRONG_CALL = 2;
    int SOME_REJECTED = 3;

    /** The word after {@code ./costellazioni}. */
    String name();

    /** One line or more that show how it is called, without the launcher's name. */
    String usage();

    /**
     * Runs it. No territory is bound yet: the command reads {@code --territory} itself.
     *
     * @param arguments what stood after the name
     * @return {@link #DONE}, {@link #SOME_REJECTED} or {@link #WRONG_CALL}
     */
    int run(List<String> arguments, PrintStream out);
}
