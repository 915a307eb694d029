package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Names of actors as a territory has them, no two of them one actor: few first words, the same nouns and
 * saints again and again, branches named after their towns. The same number gives the same names.
 */
final class InventedNames {

    static final List<String> MUNICIPALITIES =
            words("""
            Venezia Mira Chioggia Dolo Noale Spinea Mirano Marcon Jesolo Scorzè Portogruaro San_Donà
            Caorle Eraclea Stra Musile Quarto Concordia Cavarzere Martellago Cavallino Mogliano
            Fiesso Salzano""").stream().map(town -> town.replace('_', ' ')).toList();

    private static final List<String> HEADS = words("""
            Associazione Circolo Gruppo Comitato Centro Amici Coro Banda Compagnia Cooperativa Unione
            Polisportiva Fondazione Laboratorio Scuola Volontari Società Consulta Casa Oratorio Parrocchia
            Teatro Orchestra Biblioteca Sportello Rete Movimento Accademia Atelier Club""");

    private static final List<String> MIDDLES = words("""
            culturale sportivo ricreativo anziani giovani donne genitori musicale teatrale sociale solidale
            fotografico ciclistico nautico folkloristico ambientale interculturale educativo creativo
            popolare cittadino lagunare familiare ortofrutticolo podistico""");

    private static final List<String> NOUNS = words("""
            Girasole Melograno Airone Gabbiano Ponte Faro Giardino Mulino Portico Cortile Sentiero Albero
            Bosco Fiume Vento Mare Sole Luna Stella Nuvola Onda Radice Quercia Olivo Vite Rosa Viola Ginestra
            Tulipano Papavero Rondine Falco Civetta Lupo Volpe Riccio Tartaruga Delfino Ancora Vela Timone
            Bussola Mappa Chiave Porta Finestra Scala Torre Castello Campana Orologio Lanterna
            Candela Specchio Ruota Carro Treno Valigia Cappello Ombrello Aquilone Trottola Gomitolo
            Ago Filo Telaio Tappeto Cucchiaio Pane Sale Miele Latte Farina Forno Pentola Cesto Nido
            Tana Grotta Fontana Pozzo Argine""");

    private static final List<String> ADJECTIVES = words("""
            Azzurro Verde Rosso Bianco Giallo Nero Antico Nuovo Piccolo Grande Lieto Sereno Lento Veloce
            Gentile Ribelle Curioso Silenzioso Dorato Argentato Fiorito Aperto Nascosto Perduto Ritrovato
            Solidale Comune Amico Lontano Vicino Felice Coraggioso Sognante Volante Danzante""");

    private static final List<String> NAMES = words("""
            Adelmo Bortolo Clelia Dalmazio Ersilia Fiorenzo Gaspare Ilario Jolanda Leonzio Mafalda Nereo
            Ottavia Pompeo Quirino Rosalba Sidonia Tarcisio Ubaldo Vittoria""");

    private static final List<String> SURNAMES = words("""
            Bragadel Cendron Dorigato Favaretto Gasparel Lovadina Marangolo Nardello Orlandin Pavanello Querin
            Rampinel Scarparo Tonetto Urbanel Vianelli Zanettin Bortoluz Cavaldoro Fornasiero Granzotto
            Meneghello Pasqualon Trevisol""");

    private static final List<String> SAINTS = words("""
            Giovanni Pietro Paolo Marco Rocco Luca Antonio Michele Martino Andrea Nicola Lorenzo Stefano
            Giuseppe Francesco Benedetto Donato Vito""");

    private static final List<String> FORMS = words("APS ODV ETS Onlus ASD - - - - -");

    private final Random chance;

    private InventedNames(long number) {
        this.chance = new Random(number);
    }

    /** An invented actor. */
    record Invented(String name, String municipality) {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static List<Invented> some(int many, long number) {
        InventedNames names = new InventedNames(number);
        Map<String, Invented> different = new LinkedHashMap<>();
        while (different.size() < many) {
            Invented one = names.one();
            different.putIfAbsent(
                    String.join(" ", NameTokens.of(one.name)) + "@" + one.municipality, one);
        }
        return new ArrayList<>(different.values());
    }

    private Invented one() {
        // Half of them are in the capital, as in a real territory.
        String town = chance.nextBoolean() ? "Venezia" : any(MUNICIPALITIES);
        String name = switch (chance.nextInt(9)) {
            case 0 -> any(HEADS) + " " + any(MIDDLES) + " " + any(NOUNS);
            case 1 -> any(HEADS) + " " + any(MIDDLES) + " " + any(NOUNS) + " " + any(ADJECTIVES);
            case 2 -> any(HEADS) + " " + any(MIDDLES) + " " + any(NAMES) + " " + any(SURNAMES);
            case 3 -> any(HEADS) + " " + any(MIDDLES) + " San " + any(SAINTS);
            case 4 -> any(HEADS) + " " + any(NOUNS) + " di " + town;
            case 5 -> "Il " + any(NOUNS) + " e il " + any(NOUNS);
            case 6 -> any(HEADS) + " " + any(NOUNS) + " " + any(ADJECTIVES) + " " + any(MIDDLES);
            case 7 -> any(HEADS) + " " + any(MIDDLES) + " " + any(MIDDLES) + " di " + town;
            default -> any(HEADS) + " Amici del " + any(NOUNS) + " " + any(ADJECTIVES);
        };
        String form = any(FORMS);
        return new Invented(form.equals("-") ? name : name + " " + form, town);
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
