package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.List;
import java.util.SplittableRandom;

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
    void whoeverChangesAnotherFieldIsToldWhatElseChanged() {
        FormData shown = thing("Cortile", "uno", 1, "casa");
        FormData now = thing("Cortile", "altri hanno scritto", 2, "cibo");
        FormData read = FORM.read(sent(shown, "Il Cortile", "uno"), now);
        assertThat(read.others()).isEmpty();
        assertThat(read.taken())
                .extracting(other -> other.field().name(), FormData.Other::texts)
                .containsExactly(
                        tuple("testo", List.of("altri hanno scritto")),
                        tuple("temi", List.of("cibo")));
        FormData again = FORM.read(sent(read, "Il Cortile", "altri hanno scritto"), now);
        assertThat(again.taken()).as("told once").isEmpty();
    }

    /** A field that somebody may write only since the form was shown is not emptied by not being sent. */
    @Test
    void aFieldThatTheFormDidNotHaveYetStaysAsItIs() {
        FormData shown = FORM.without(TEXT).blank().with(NAME, "Cortile").version(1);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cosa");
        request.setParameter("versione", "1");
        request.setParameter("_letto", String.valueOf(shown.seen()));
        request.setParameter("nome", "Il Cortile");
        FormData read = FORM.read(request, thing("Cortile", "due", 1));
        assertThat(read.right()).isTrue();
        assertThat(read.the(TEXT)).isEqualTo("due");
        assertThat(read.the(NAME)).isEqualTo("Il Cortile");
    }

    @Test
    void whereAnotherThingIsNamedAllThatIsTypedIsMeant() {
        FormData shown = thing("Cortile", "uno", 0);
        MockHttpServletRequest other = sent(shown, "Campo", "uno");
        FormData read = FORM.read(other, NAME, name -> thing(name, "di un altro", 0));
        assertThat(read.the(TEXT)).isEqualTo("uno");
        FormData same =
                FORM.read(sent(shown, "Cortile", "uno"), NAME, name -> thing(name, "di altri", 0));
        assertThat(same.the(TEXT)).isEqualTo("di altri");
        MockHttpServletRequest wrong = sent(shown, "", "tre");
        assertThat(FORM.read(wrong, NAME, name -> FORM.blank()).seen()).isEqualTo(shown.seen());
    }

    private static final int ROUNDS = 2_000;

    /** What one alone writes stands; where both wrote differently the second is asked. */
    @Test
    void whateverTwoPeopleWriteNothingThatOnlyOneTouchedIsPutBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = List.of("", "uno", "due", "tre");
        for (int round = 0; round < ROUNDS; round++) {
            List<String> shown = drawn(random, words);
            List<String> first = drawn(random, words);
            List<String> typed = drawn(random, words);
            FormData now = loose(first, 2);
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cosa");
            request.setParameter("versione", "1");
            request.setParameter("_letto", String.valueOf(loose(shown, 1).seen()));
            for (int i = 0; i < LOOSE.size(); i++) {
                request.setParameter(LOOSE.get(i).name(), typed.get(i));
            }
            FormData read = LOOSE_FORM.read(request, now);
            boolean asked = false;
            for (int i = 0; i < LOOSE.size(); i++) {
                String was = shown.get(i);
                String mine = typed.get(i);
                String theirs = first.get(i);
                boolean contested =
                        !mine.equals(was) && !theirs.equals(was) && !mine.equals(theirs);
                asked |= contested;
                assertThat(read.text(LOOSE.get(i)))
                        .as("seed %s round %s field %s", seed, round, i)
                        .isEqualTo(mine.equals(was) ? theirs : mine);
                assertThat(names(read.others()).contains(LOOSE.get(i).name()))
                        .as("seed %s round %s field %s asked", seed, round, i)
                        .isEqualTo(contested);
                assertThat(names(read.taken()).contains(LOOSE.get(i).name()))
                        .as("seed %s round %s field %s told", seed, round, i)
                        .isEqualTo(mine.equals(was) && !theirs.equals(was));
            }
            assertThat(read.right()).as("seed %s round %s", seed, round).isEqualTo(!asked);
        }
    }

    private static final List<Field<String>> LOOSE =
            List.of(Fields.text("a", "x"), Fields.longText("b", "x"), Fields.text("c", "x"));
    private static final Form LOOSE_FORM =
            Form.of("test.loose", LOOSE.toArray(Field<?>[]::new)).to("/cosa").editing();

    private static List<String> drawn(SplittableRandom random, List<String> words) {
        return LOOSE.stream()
                .map(field -> words.get(random.nextInt(words.size())))
                .toList();
    }

    private static FormData loose(List<String> texts, int version) {
        FormData form = LOOSE_FORM.blank().version(version);
        for (int i = 0; i < LOOSE.size(); i++) {
            form.with(LOOSE.get(i), texts.get(i).isEmpty() ? null : texts.get(i));
        }
        return form;
    }

    private static List<String> names(List<FormData.Other> others) {
        return others.stream().map(other -> other.field().name()).toList();
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
