package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.List;

/** Two people edit the same thing at the same time. */
class EditingTests {

    private static final Field<String> NAME = Fields.text("nome", "x").required();
    private static final Field<String> TEXT = Fields.longText("testo", "x");
    private static final Field<List<String>> THEMES = Fields.many("temi", "x");
    private static final Form FORM = Form.of("test.thing", NAME, TEXT, THEMES)
            .choosing(THEMES, List.of(Choice.of("casa", "x"), Choice.of("cibo", "x")))
            .to("/cosa")
            .editing();

    private static FormData thing(String name, String text, int version, String... themes) {
        return FORM.blank()
                .with(NAME, name)
                .with(TEXT, text)
                .with(THEMES, List.of(themes))
                .version(version);
    }

    /** What a browser sends that was shown a thing and typed a name and a text. */
    private static MockHttpServletRequest sent(FormData shown, String name, String text) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cosa");
        request.setParameter("versione", Integer.toString(shown.version()));
        request.setParameter("_letto", String.valueOf(shown.seen()));
        request.setParameter("nome", name);
        request.setParameter("testo", text.replace("\n", "\r\n"));
        request.setParameter("temi", shown.texts(THEMES).toArray(String[]::new));
        return request;
    }

    @Test
    void whatNobodyTouchedIsNeverPutBack() {
        FormData shown = thing("Cortile", "uno\ndue", 1, "casa");
        FormData now = thing("Cortile", "altri hanno scritto", 2, "cibo");
        FormData read = FORM.read(sent(shown, "Il Cortile", "uno\ndue"), now);
        assertThat(read.right()).isTrue();
        assertThat(read.the(NAME)).isEqualTo("Il Cortile");
        assertThat(read.the(TEXT)).isEqualTo("altri hanno scritto");
        assertThat(read.the(THEMES)).containsExactly("cibo");
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void whereBothWroteTheSecondIsAskedAndSeesWhatTheFirstWrote() {
        FormData shown = thing("Cortile", "uno", 1);
        FormData now = thing("Il Cortile dei primi", "due", 2);
        FormData read = FORM.read(sent(shown, "Il Cortile dei secondi", "uno"), now);
        assertThat(read.errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(error.key()).isEqualTo("site.form.changed-meanwhile"));
        assertThat(read.text(NAME)).isEqualTo("Il Cortile dei secondi");
        assertThat(read.text(TEXT)).isEqualTo("due");
        assertThat(read.others()).singleElement().satisfies(other -> {
            assertThat(other.field().name()).isEqualTo("nome");
            assertThat(other.texts()).containsExactly("Il Cortile dei primi");
        });
        FormData again = FORM.read(sent(read, "Il Cortile dei secondi", "due"), now);
        assertThat(again.right()).isTrue();
        assertThat(again.the(NAME)).isEqualTo("Il Cortile dei secondi");
    }

    @Test
    void theSameChangeByTwoIsNoConflict() {
        FormData shown = thing("Cortile", "uno", 1);
        FormData now = thing("Il Cortile", "uno", 2);
        assertThat(FORM.read(sent(shown, "Il Cortile", "uno"), now).right()).isTrue();
    }

    @Test
    void withoutWhatWasSeenAnotherVersionIsAConflict() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cosa");
        request.setParameter("versione", "1");
        request.setParameter("nome", "Il Cortile");
        FormData read = FORM.read(request, thing("Cortile", "due", 2));
        assertThat(read.right()).isFalse();
        assertThat(read.others())
                .extracting(other -> other.field().name())
                .containsExactly("nome", "testo");
        request.setParameter("versione", "2");
        assertThat(FORM.read(request, thing("Cortile", "due", 2)).right()).isTrue();
    }

    @Test
    void aWrongFieldLosesNothingOfTheOthersAndOfWhatWasSeen() {
        FormData shown = thing("Cortile", "uno", 1);
        FormData read = FORM.read(sent(shown, "", "tre"), thing("Cortile", "uno", 1));
        assertThat(read.right()).isFalse();
        assertThat(read.text(TEXT)).isEqualTo("tre");
        assertThat(read.seen()).isEqualTo(shown.seen());
    }

    @Test
    void whatIsOfferedNoMoreMayStay() {
        FormData shown = thing("Cortile", "", 1, "vecchio");
        assertThat(shown.choices(THEMES))
                .extracting(Choice::code)
                .containsExactly("casa", "cibo", "vecchio");
        MockHttpServletRequest request = sent(shown, "Cortile", "");
        request.setParameter("temi", "vecchio", "casa");
        FormData read = FORM.read(request, thing("Cortile", "", 1, "vecchio"));
        assertThat(read.the(THEMES)).containsExactly("vecchio", "casa");
        request.setParameter("temi", "mai visto");
        assertThat(FORM.read(request, thing("Cortile", "", 1, "vecchio")).right())
                .isFalse();
    }
}
