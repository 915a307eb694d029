package org.costellazioni.bench.files;

import org.costellazioni.Costellazioni;
import org.costellazioni.database.DataFolder;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.territories.Territories;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a file in and out through the product's facade and as plain rows, in turn, and prints
 * milliseconds and ratios for each round and their medians. Arguments: data folder, megabytes (100),
 * rounds (7).
 */
public final class FileStreams {

    private static final int MEGABYTE = 1 << 20;
    private static final double NANOS_A_MILLI = 1e6;

    private final Files files;
    private final TerritoryId territory;
    private final PlainRows rows;
    private final long size;

    private FileStreams(Files files, TerritoryId territory, PlainRows rows, long size) {
        this.files = files;
        this.territory = territory;
        this.rows = rows;
        this.size = size;
    }

    /** Milliseconds of one round. */
    private record Round(double takenIn, double plainIn, double takenOut, double plainOut) {
        double in() {
            return takenIn / plainIn;
        }

        double out() {
            return takenOut / plainOut;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.start(DataFolder.at(Path.of(arguments[0])), "bench");
                ConfigurableApplicationContext context = context(server, arguments[0])) {
            TerritoryId territory = context.getBean(Territories.class)
                    .create("bench", "Bench", false)
                    .orThrow()
                    .id();
            try (PlainRows rows = new PlainRows(server.address())) {
                new FileStreams(
                                context.getBean(Files.class),
                                territory,
                                rows,
                                (long) megabytes * MEGABYTE)
                        .run(rounds);
            }
        }
    }

    private static ConfigurableApplicationContext context(EmbeddedPostgres server, String folder) {
        Map<String, Object> settings = new HashMap<>(server.address().properties());
        settings.put("costellazioni.jobs.enabled", "false");
        settings.put("costellazioni.data", folder);
        return new SpringApplicationBuilder(Costellazioni.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(settings)
                .run();
    }

    private void run(int rounds) throws Exception {
        round(-1);
        System.out.println("round  in ms  plain ms  ratio   out ms  plain ms  ratio");
        List<Round> done = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Round round = round(i);
            done.add(round);
            System.out.printf(
                    "%5d %6.0f %9.0f %6.2f %8.0f %9.0f %6.2f%n",
                    i + 1,
                    round.takenIn,
                    round.plainIn,
                    round.in(),
                    round.takenOut,
                    round.plainOut,
                    round.out());
        }
        System.out.printf(
                "median ratio in %.2f, out %.2f%n",
                median(done.stream().map(Round::in).sorted().toList()),
                median(done.stream().map(Round::out).sorted().toList()));
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** Who begins changes from round to round. */
    private Round round(int number) throws Exception {
        FileId[] file = new FileId[1];
        int plain = number + 2;
        Work takeIn = () -> file[0] = take(number);
        Work plainIn = () -> rows.write(plain, source(number));
        Work takeOut = () -> copy(file[0]);
        Work plainOut = () -> rows.read(plain, OutputStream.nullOutputStream());
        double[] in = millis(number, takeIn, plainIn);
        double[] out = millis(number, takeOut, plainOut);
        return new Round(in[0], in[1], out[0], out[1]);
    }

    private FileId take(int number) throws Exception {
        FileId[] taken = new FileId[1];
        TerritoryScope.call(
                territory,
                () -> taken[0] = files.take(
                                source(number), "bench", FileUse.of(size), Acting.MACHINE)
                        .orThrow()
                        .id());
        return taken[0];
    }

    private void copy(FileId file) throws Exception {
        TerritoryScope.call(territory, () -> {
            try (InputStream in = files.open(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        });
    }

    private InputStream source(int number) {
        return new Noise(size, number);
    }

    private static double[] millis(int number, Work ours, Work theirs) throws Exception {
        double[] millis = new double[2];
        for (int turn = 0; turn < 2; turn++) {
            int which = Math.floorMod(number + turn, 2);
            long begun = System.nanoTime();
            (which == 0 ? ours : theirs).run();
            millis[which] = (System.nanoTime() - begun) / NANOS_A_MILLI;
        }
        return millis;
    }

    private interface Work {
        void run() throws Exception;
    }
}
