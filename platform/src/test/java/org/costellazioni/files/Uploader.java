package org.costellazioni.files;

import org.costellazioni.Costellazioni;
import org.costellazioni.database.DataFolder;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.territories.Territories;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A program that holds a data folder and takes in one file after the other without end, saying the
 * fingerprint of each once it is kept. Arguments: the data folder, the folder of temporary files.
 */
final class Uploader {

    private static final int SIZE = 12 << 20;

    private Uploader() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.io.tmpdir", arguments[1]);
        EmbeddedPostgres server =
                EmbeddedPostgres.start(DataFolder.at(Path.of(arguments[0])), "caricatore");
        Map<String, Object> settings = new HashMap<>(server.address().properties());
        settings.put("costellazioni.jobs.enabled", "false");
        settings.put("costellazioni.data", arguments[0]);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Costellazioni.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(settings)
                .run();
        TerritoryId territory = context.getBean(Territories.class)
                .create("prova-" + System.nanoTime(), "Prova", false)
                .orThrow()
                .id();
        Files files = context.getBean(Files.class);
        byte[] content = new byte[SIZE];
        Random random = new Random();
        System.out.println("begun");
        while (true) {
            random.nextBytes(content);
            TerritoryScope.call(
                    territory,
                    () -> System.out.println("kept "
                            + files.take(
                                            new ByteArrayInputStream(content),
                                            "a",
                                            FileUse.of(SIZE),
                                            Acting.MACHINE)
                                    .orThrow()
                                    .sha256()));
        }
    }
}
