package org.costellazioni.bench.intake;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes an XLSX shaped like the export of the national register, with invented actors. */
public final class RegisterFile {

    private static final int FLUSH_ROWS = 1_000;
    private static final List<List<String>> HEADERS = List.of(
            List.of(
                    "Codice Fiscale",
                    "Repertorio",
                    "Denominazione",
                    "Sezione",
                    "Rappresentante legale",
                    "Rete associativa",
                    "Comune",
                    "Provincia",
                    "5x1000",
                    "Data iscrizione"),
            List.of(
                    "Steuernummer",
                    "Nummer",
                    "Bezeichnung",
                    "Abschnitt",
                    "Vertreter",
                    "Netzwerk",
                    "Gemeinde",
                    "Provinz",
                    "5x1000",
                    "Datum"));
    private static final List<String> KINDS = List.of(
            "ASSOCIAZIONE",
            "CIRCOLO",
            "FONDAZIONE",
            "COMITATO",
            "GRUPPO",
            "COOPERATIVA SOCIALE",
            "PRO LOCO",
            "POLISPORTIVA",
            "CENTRO",
            "UNIONE");
    private static final List<String> WORDS = List.of(
            "AMICI DEL",
            "VOLONTARI DEL",
            "CULTURALE",
            "SPORTIVA",
            "DI SOLIDARIETA'",
            "PER LA VITA",
            "IL SORRISO",
            "LA SPERANZA",
            "ARCOBALENO",
            "TERRA E MARE",
            "LA LANTERNA",
            "NUOVA ALLEANZA");
    private static final List<String> SECTIONS = List.of(
            "ORGANIZZAZIONI DI VOLONTARIATO",
            "ASSOCIAZIONI DI PROMOZIONE SOCIALE",
            "ENTI FILANTROPICI",
            "IMPRESE SOCIALI",
            "SOCIETA' DI MUTUO SOCCORSO",
            "ALTRI ENTI DEL TERZO SETTORE");
    private static final List<String> PLACES =
            List.of("VENEZIA", "PADOVA", "MIRA", "CHIOGGIA", "TREVISO", "DOLO", "SPINEA");

    private final Random random;

    private RegisterFile(long seed) {
        random = new Random(seed);
    }

    /** {@code FILE [ROWS [SEED]]}; 150,000 rows and seed 1 unless said otherwise. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        new RegisterFile(seed).write(Path.of(arguments[0]), rows);
    }

    private void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Enti");
            for (int i = 0; i < HEADERS.size(); i++) {
                row(sheet, i, HEADERS.get(i));
            }
            for (int i = 0; i < rows; i++) {
                row(sheet, HEADERS.size() + i, actor(i));
                if (i % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(number, column, cells.get(column));
            }
        }
    }

    private List<String> actor(int i) {
        String ten = "%07d%03d".formatted((i * 61L + 7) % 10_000_000, 900 + i % 100);
        return List.of(
                ten + checkDigit(ten),
                Integer.toString(i + 1),
                one(KINDS) + " " + one(WORDS) + " " + one(WORDS) + " " + i,
                one(SECTIONS),
                "LANTERNA ADA",
                i % 5 == 0 ? "RETE INVENTATA" : "",
                one(PLACES),
                "VE",
                i % 2 == 0 ? "NO" : "SI",
                "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 2018 + i % 8));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The last of the eleven digits of an Italian organization's fiscal code. */
    private static int checkDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
