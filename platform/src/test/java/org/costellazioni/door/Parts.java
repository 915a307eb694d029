package org.costellazioni.door;

import org.springframework.aot.AotDetector;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.Map;

/** Starts the product and tells what it is made of, a part a line. */
final class Parts {

    static final String MARK = "part ";

    private Parts() {}

    public static void main(String[] arguments) throws Exception {
        CommandLine.Call call = (CommandLine.Call) CommandLine.parse(List.of(arguments));
        try (Shutdown shutdown = Shutdown.withHook()) {
            OpenDatabase database =
                    shutdown.add(OpenDatabase.held(call), Serving.DATABASE_PATIENCE);
            ConfigurableApplicationContext context =
                    Application.serve(database, shutdown, Map.of("server.port", "0"));
            if (AotDetector.useGeneratedArtifacts()) {
                System.out.println(MARK + PreparedParts.class.getName() + " prepared");
            }
            for (String name : context.getBeanDefinitionNames()) {
                System.out.println(MARK + name + " " + context.getType(name));
            }
        }
        System.exit(0);
    }
}
