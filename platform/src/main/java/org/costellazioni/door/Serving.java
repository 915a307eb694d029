package org.costellazioni.door;

import org.costellazioni.database.DataFolder;
import org.costellazioni.database.ExternalPostgres;
import org.costellazioni.kernel.StartupNotice;
import org.costellazioni.kernel.TerritoryDirectory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code demo} and {@code serve}: the product runs until it is told to stop. */
final class Serving {

    static final Duration DATABASE_PATIENCE = Duration.ofSeconds(4);

    private static final String USUAL_PORT = "8080";
    private static final String LOOPBACK = "127.0.0.1";

    private final CommandLine.Call call;
    private final Console console;
    private final Shutdown shutdown;
    private String address = "";

    Serving(CommandLine.Call call, Console console, Shutdown shutdown) {
        this.call = call;
        this.console = console;
        this.shutdown = shutdown;
    }

    int run() throws IOException, InterruptedException, SQLException {
        int code = start(open());
        if (code == Console.DONE) {
            shutdown.await();
        }
        return code;
    }

    /** Starts, looks at a few pages, makes ready for a command, and lets the caller end. */
    int rehearse() throws IOException, InterruptedException, SQLException {
        OpenDatabase database = open();
        int code = start(database);
        if (code == Console.DONE) {
            AotTraining.visit(address);
            Application.command(database, shutdown);
        }
        return code;
    }

    /** A port that another program has is told before anything is made or started. */
    private OpenDatabase open() throws IOException, InterruptedException, SQLException {
        int port = Integer.parseInt(String.valueOf(settings().get("server.port")));
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(call.option("bind").orElse(LOOPBACK), port));
        } catch (BindException taken) {
            if (port > 0 && elsewhereFree()) {
                throw new PortInUseException(port, taken);
            }
            throw taken;
        }
        return shutdown.add(OpenDatabase.held(call), DATABASE_PATIENCE);
    }

    /** Whether the address itself is one of this machine’s. */
    private boolean elsewhereFree() {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(call.option("bind").orElse(LOOPBACK), 0));
            return true;
        } catch (IOException noAddressOfOurs) {
            return false;
        }
    }

    /** Returns when the product answers, or cannot. */
    private int start(OpenDatabase database) throws IOException, SQLException {
        Optional<ExternalPostgres.Refusal> refusal = ExternalPostgres.refusal(database.address());
        if (refusal.isPresent()) {
            return console.fail(
                    "door.role." + DoorMessages.key(refusal.get()),
                    database.address().application());
        }
        ConfigurableApplicationContext context = Application.serve(database, shutdown, settings());
        if (call.verb() != Verb.SERVE && !Demonstration.tell(context)) {
            return console.fail("door.demo.real-data", database.folder().path());
        }
        if (call.verb() == Verb.SERVE && Demonstration.present(context)) {
            console.say("door.serve.demonstration-data");
        }
        if (context.getBean(TerritoryDirectory.class).all().isEmpty()) {
            console.say("door.serve.no-territory");
        }
        address = addressOf(context);
        DataFolder.writePrivately(
                OpenDatabase.serving(database.folder()), call.option("address").orElse(address));
        announce(context);
        return Console.DONE;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        boolean training = call.verb() == Verb.TRAIN;
        settings.put("server.port", training ? "0" : call.option("port").orElse(USUAL_PORT));
        settings.put("server.address", call.option("bind").orElse(LOOPBACK));
        settings.put("costellazioni.demo", String.valueOf(call.verb() != Verb.SERVE));
        call.option("address").ifPresent(known -> settings.put("costellazioni.address", known));
        return settings;
    }

    private void announce(ConfigurableApplicationContext context) {
        String known = call.option("address").orElse(address).replaceAll("/+$", "");
        console.say("door.serve.ready", known);
        context.getBeanProvider(StartupNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.lines(known).stream())
                .forEach(console.out()::println);
        console.say("door.serve.how-to-stop");
    }

    private static String addressOf(ConfigurableApplicationContext context) {
        int port = -1;
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            port = web.getWebServer().getPort();
        }
        return "http://localhost:" + port;
    }
}
