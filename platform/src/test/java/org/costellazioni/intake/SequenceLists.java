package org.costellazioni.intake;

import static org.costellazioni.intake.TestLists.code;

import java.util.List;
import java.util.Random;

/** Small lists of all kinds that speak of the same few actors, each chosen by a seed. */
final class SequenceLists {

    private final Random random;

    SequenceLists(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String coded() {
        StringBuilder list =
                new StringBuilder("codice_fiscale;denominazione;comune;email;temi;rete\n");
        for (int i = 1; i <= 6; i++) {
            if (random.nextInt(3) == 0) {
                list.append(code(i)).append(";Coro numero ").append(i);
                list.append(one(List.of("", " bis"))).append(';');
                list.append(one(List.of("Mira", "Dolo", ""))).append(';');
                list.append(one(List.of("", "uno@example.org", "due@example.org")))
                        .append(';');
                list.append(one(List.of("", "Canto", "Ballo lento"))).append(';');
                list.append(one(List.of("", "", "Rete dei cori"))).append('\n');
            }
        }
        return list.toString();
    }

    String named() {
        return "denominazione;comune;email;tipo;oggetto\n"
                + "Coro numero " + (1 + random.nextInt(6)) + ";Mira;"
                + one(List.of("", "tre@example.org")) + ";;\n"
                + one(List.of("Banda di Dolo", "Banda musicale di Dolo")) + ";Dolo;;;\n"
                + "Rete " + one(List.of("dei cori", "delle bande")) + ";;;rete;"
                + one(List.of("Musica", "Canto corale")) + "\n";
    }

    String tied() {
        StringBuilder list = new StringBuilder("da;a;tipo;peso;prova\n");
        for (int i = 0; i < 3; i++) {
            list.append(code(1 + random.nextInt(6))).append(';');
            list.append(code(1 + random.nextInt(6))).append(";è partner di;");
            list.append(1 + random.nextInt(2)).append(";https://example.org/accordo\n");
        }
        return list.toString();
    }

    String networks() {
        return "rete;membro;ruolo\nRete dei cori;" + code(1 + random.nextInt(6)) + ";"
                + one(List.of("", "socio")) + "\nRete nuova;"
                + code(1 + random.nextInt(6)) + ";\n";
    }

    String areas() {
        String east = one(List.of("12.4", "12.5"));
        String polygon =
                "[[[12.2,45.4],[%1$s,45.4],[%1$s,45.6],[12.2,45.6],[12.2,45.4]]]".formatted(east);
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"properties\":{\"nome\":\"" + one(List.of("Gazzera", "Piave"))
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + polygon + "}}]}";
    }
}
