package org.costellazioni.mail.incoming.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTests {

    private static final String OWN = "Le portiamo noi.\n\nA domani: ci vediamo alle 8.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\nIl giorno gio 26 nov 2026 alle 18:20 La città <a@b.example> ha scritto:\n> Ciao",
                "\n\nIl giorno gio 26 nov 2026 alle 18:20 La città\n<a@b.example> ha scritto:\n> Ciao",
                "\n\nOn Thu, Nov 26, 2026 at 6:20 PM Costellazioni <a@b.example> wrote:\n\n> Hello",
                "\n\n-----Messaggio originale-----\nDa: Costellazioni",
                "\n\nDa: Costellazioni\nInviato: giovedì 26 novembre\nA: Carla\n\nCiao",
                "\n\n*From:* Costellazioni\n*Sent:* Thursday\n\nHello",
                "\n\n________________________________\nDa: Costellazioni",
                "\n-- \nCarla Ventaglio\nPresidente",
                "\n\nInviato da iPhone\n\n> Ciao",
                "\n\nSent from my iPhone",
                "\n\n26 nov. rakstīja:\n\n> ## Se rispondi, scrivi sopra questa riga ##\n> Ciao\naltro",
                "\n\n## If you answer, write above this line ##\nHello",
                "\n> Chi porta le sedie?\n> Ciao",
            })
    void whatIsQuotedAndSignedIsLeftOut(String rest) {
        assertThat(NewText.of(OWN + rest)).isEqualTo(OWN);
        assertThat(NewText.of((OWN + rest).replace("\n", "\r\n"))).isEqualTo(OWN);
    }

    @Test
    void answersBetweenTheLinesStay() {
        assertThat(NewText.of("> Chi porta le sedie?\nNoi\n> E i tavoli?\nVoi"))
                .isEqualTo("Noi\nVoi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il giorno dopo ha scritto Anna: va bene",
                "Da: qui si parte\nA piedi",
                "Costa 5 > 3",
                "Il bando è aperto --- leggilo",
                "Inviato da Carla, come d’accordo",
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertThat(NewText.of(text)).isEqualTo(text);
    }

    @Test
    void nothingNewIsEmpty() {
        assertThat(NewText.of("## If you answer, write above this line ##\nHello"))
                .isEmpty();
        assertThat(NewText.of("")).isEmpty();
    }

    /** What a stranger may send: as much as is read of a letter, made to be slow. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<br ", "&nbsp;", "<div ", "<style", "<!--", "> ", "##", "il x ", "\n"})
    @Timeout(10)
    void hostileLettersTakeNoLongerThanOthers(String piece) {
        String letter = piece.repeat(256 * 1024 / piece.length());
        assertThat(HtmlText.of(letter)).hasSizeLessThanOrEqualTo(letter.length());
        assertThat(NewText.of(letter)).hasSizeLessThanOrEqualTo(letter.length());
    }

    @Test
    void aPageIsReadAsWords() {
        assertThat(HtmlText.of("""
                        <html><head><style>p{color:red}</style></head><body>
                        <p>Le portiamo&nbsp;noi: &egrave; deciso &amp; fatto &#8364;&#x20;5</p>
                        <script>alert(1)</script>
                        <div>A domani<br>Carla</div>
                        <blockquote type="cite"><p>Ciao</p></blockquote></body></html>"""))
                .isEqualTo("Le portiamo noi: è deciso & fatto € 5\nA domani\nCarla");
        assertThat(HtmlText.of("Noi<div class=\"gmail_quote\">Ciao</div>")).isEqualTo("Noi");
        assertThat(HtmlText.of("&#xD800;&#0;&#99999999;&boh;<")).isEqualTo("&#99999999;&boh;<");
        assertThat(HtmlText.of("&#xe8;&#XE8;")).isEqualTo("èè");
    }
}
