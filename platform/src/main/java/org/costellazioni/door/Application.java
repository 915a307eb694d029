package org.costellazioni.door;

import org.costellazioni.Costellazioni;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts the application context on an open database, with or without its web server. */
final class Application {

    /** With the database's three seconds after it, the whole stop stays below five. */
    private static final Duration PATIENCE = Duration.ofMillis(1900);

    private Application() {}

    /** The whole product, answering on a port. */
    static ConfigurableApplicationContext serve(
            OpenDatabase database, Shutdown shutdown, Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(Costellazioni.class);
        application.addListeners(PreparedParts.ofTheProduct());
        return start(application, database, shutdown, settings);
    }

    /**
     * Only what a command needs, made when it is needed. Jobs and undelivered events are left to
     * the running product.
     */
    static ConfigurableApplicationContext command(OpenDatabase database, Shutdown shutdown)
            throws IOException {
        SpringApplication application = new SpringApplication(Costellazioni.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.addListeners(PreparedParts.none());
        Map<String, Object> settings = Map.of(
                "costellazioni.jobs.enabled", "false",
                "costellazioni.serving", database.serving(),
                "spring.modulith.events.republish-outstanding-events-on-restart", "false");
        ConfigurableApplicationContext context = start(application, database, shutdown, settings);
        // Closing the context asks for it, when it is too late to make one.
        context.getBean(PlatformTransactionManager.class);
        return context;
    }

    static ConfigurableApplicationContext start(
            SpringApplication application,
            OpenDatabase database,
            Shutdown shutdown,
            Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(database.address().properties());
        properties.put("costellazioni.data", database.folder().path().toString());
        properties.put("costellazioni.database.elsewhere", String.valueOf(database.elsewhere()));
        properties.putAll(settings);
        application.setMainApplicationClass(PreparedParts.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("door", properties));
            // Known before it is ready: a signal during the start stops it too.
            shutdown.add(context, PATIENCE);
        });
        return application.run();
    }
}
