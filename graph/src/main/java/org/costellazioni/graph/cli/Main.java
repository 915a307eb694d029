package org.costellazioni.graph.cli;

import org.costellazioni.graph.csv.WrongLine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * The command line of the graph engine: {@code analyze} measures and draws the graph in a file.
 *
 * <p>Ends with 0 when all went well, 2 when the call was wrong or the file could not be read, 3
 * when some lines were wrong and the rest was analyzed.
 */
public final class Main {

    private static final int WELL = 0;
    private static final int WRONG_CALL = 2;
    private static final int WRONG_LINES = 3;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), errors));
    }

    static int run(List<String> arguments, PrintStream errors) {
        if (arguments.contains("--help")) {
            errors.print(Call.USAGE);
            return WELL;
        }
        try {
            Call call = Call.of(arguments);
            if (!Files.isRegularFile(call.edges())) {
                throw new WrongCall("there is no file " + call.edges());
            }
            return analyze(call, errors);
        } catch (WrongCall wrong) {
            errors.println(wrong.getMessage());
            errors.print(Call.USAGE);
            return WRONG_CALL;
        } catch (IOException failure) {
            errors.println("cannot read or write: " + failure.getMessage());
            return WRONG_CALL;
        }
    }

    private static int analyze(Call call, PrintStream errors) throws IOException {
        Seconds seconds = new Seconds();
        Analysis analysis = new Analysis(call, seconds);
        List<WrongLine> wrongLines = List.of();
        for (int run = 0; run < call.repeat(); run++) {
            wrongLines = analysis.run();
        }
        analysis.writeSummary();
        for (WrongLine line : wrongLines) {
            errors.println("line " + line.number() + ": " + line.reason());
        }
        return wrongLines.isEmpty() ? WELL : WRONG_LINES;
    }
}
