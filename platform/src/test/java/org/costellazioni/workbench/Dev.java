package org.costellazioni.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code ./costellazioni dev}: the product, always equal to its sources. */
final class Dev {

    private static final String USUAL_PORT = "8080";
    private static final String USUAL_DATA = "data-dev";
    private static final int HIGHEST_PORT = 65_535;
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;

    private Dev() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws Exception {
        Checkout checkout = new Checkout(Path.of(arguments[0]).toRealPath());
        String port = USUAL_PORT;
        Path data = checkout.root().resolve(USUAL_DATA);
        for (int i = 1; i < arguments.length; i++) {
            String[] option = arguments[i].split("=", 2);
            if (option.length == 1 && i + 1 < arguments.length) {
                option = new String[] {option[0], arguments[++i]};
            }
            if (option.length == 2 && option[0].equals("--data")) {
                data = Path.of(option[1]).toAbsolutePath();
            } else if (option.length == 2 && option[0].equals("--port") && isPort(option[1])) {
                port = option[1];
            } else {
                Phrases.say("dev.wrong", String.join(" ", option));
                System.exit(WRONG_CALL);
            }
        }
        run(checkout, Integer.parseInt(port), data);
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static void run(Checkout checkout, int port, Path data)
            throws IOException, InterruptedException {
        Workshop workshop = new Workshop(checkout, data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(workshop), "stop"));
        Relay relay;
        try {
            relay = new Relay(port, workshop::way);
        } catch (IOException taken) {
            Phrases.say("dev.port", String.valueOf(port), String.valueOf(taken.getMessage()));
            System.exit(FAILED);
            return;
        }
        try (Watch watch = new Watch(List.of(
                checkout.source("graph", "main"),
                checkout.source("platform", "main"),
                checkout.source("platform", "test/java")))) {
            String address = "http://localhost:" + relay.port();
            workshop.bringUpToDate();
            workshop.notices(address).forEach(System.out::println);
            Phrases.say("dev.ready", address);
            Thread.ofPlatform().daemon().name("keys").start(() -> hear(workshop));
            workshop.rehearse();
            while (true) {
                watch.await();
                workshop.bringUpToDate();
            }
        }
    }

    /** Enter starts the product anew. */
    private static void hear(Workshop workshop) {
        try (BufferedReader keys =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (keys.readLine() != null) {
                workshop.restart();
            }
        } catch (IOException closed) {
            // Nobody is there to press a key.
        }
    }

    private static void close(Workshop workshop) {
        try {
            workshop.close();
        } catch (Exception failure) {
            Phrases.say("dev.stop", failure.toString());
        }
    }
}
