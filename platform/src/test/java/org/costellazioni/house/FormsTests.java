package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormRegistry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every form of the product is one of the kit's, and keeps what is typed into it through a session that
 * ends. Forms are found in three ways that must agree: declared in code, written in templates, met on
 * pages.
 */
@PlatformTest
class FormsTests {

    /** Pieces of the kit, and the one form whose shape the model of municipal sites prescribes. */
    private static final Pattern KIT =
            Pattern.compile("/jte/(site/form[\\w-]*|office/reports/rating)\\.jte$");

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*>.*?</form>");
    private static final Pattern TYPED =
            Pattern.compile("<textarea|<select|<input(?![^>]*type=\"(hidden|submit|search)\")");

    @Autowired
    private FormRegistry forms;

    @Autowired
    private Phrasebook phrasebook;

    @Autowired
    private FormWalk walk;

    @Test
    void noTemplateMakesAFormOfItsOwn() {
        Set<String> handmade = new TreeSet<>();
        Sources.templates().stream()
                .filter(template -> !KIT.matcher(template.toString()).find())
                .forEach(template -> {
                    Matcher form = FORM.matcher(Sources.text(template));
                    while (form.find()) {
                        boolean posts = form.group().contains("method=\"post\"");
                        if (posts && TYPED.matcher(form.group()).find()) {
                            handmade.add(Sources.name(template));
                        }
                    }
                });
        assertThat(handmade).isEmpty();
    }

    @Test
    void everyFormSaysItsWordsInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrasebook.in(language);
            forms.all().stream()
                    .flatMap(FormsTests::keys)
                    .filter(key -> !words.has(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> keys(Form form) {
        Stream<String> titles =
                form.sections().stream().map(Form.Section::title).filter(Objects::nonNull);
        Stream<String> fields = form.fields().flatMap(field -> field.messageKeys().stream());
        return Stream.of(Stream.of(form.button()), titles, fields).flatMap(keys -> keys);
    }

    @Test
    void everyFormIsMetOnAPageAndEveryFormOfAPageIsKnown() throws Exception {
        FormWalk.Walked walked = walk.done();
        List<FormWalk.Met> met = Stream.concat(
                        walked.signedIn().stream(), walked.asAStranger().stream())
                .toList();
        assertThat(met.stream()
                        .filter(each -> each.form().name().isEmpty())
                        .map(each -> each.page() + " " + each.form().action()))
                .as("forms that are not the kit's")
                .isEmpty();
        assertThat(met.stream().map(each -> each.form().name()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        forms.all().stream().map(Form::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyFormKeepsItsTextThroughASessionThatEnds() throws Exception {
        Map<String, FormWalk.Met> forms = new TreeMap<>();
        walk.done().signedIn().forEach(met -> forms.putIfAbsent(met.form().name(), met));
        walk.done().asAStranger().forEach(met -> forms.remove(met.form().name()));
        assertThat(forms).hasSizeGreaterThan(15);
        return forms.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.getKey(), () -> keepsItsText(form.getValue())));
    }

    private void keepsItsText(FormWalk.Met met) throws Exception {
        HtmlForm typed = FormWalk.filled(met.form());
        HtmlForm again = walk.throughAnEndedSession(typed, met.page());
        for (Map.Entry<String, String> each : typed.typed().entrySet()) {
            String field = each.getKey();
            boolean secret = each.getValue().equals("password");
            assertThat(again.value(field).replace("\r", ""))
                    .as(field)
                    .isEqualTo(secret ? "" : typed.value(field).replace("\r", ""));
        }
    }

    /** Whatever the form, and all at once: control characters, and choices that nobody offered. */
    @TestFactory
    Stream<DynamicTest> everyFormRefusesWhatNobodyCanTypeWith422() throws Exception {
        Map<String, FormWalk.Met> forms = new TreeMap<>();
        walk.done().signedIn().forEach(met -> forms.putIfAbsent(met.form().name(), met));
        walk.done().asAStranger().forEach(met -> forms.put(met.form().name(), met));
        Set<String> strangers = walk.done().asAStranger().stream()
                .map(met -> met.form().name())
                .collect(Collectors.toSet());
        return forms.values().stream()
                .map(met -> DynamicTest.dynamicTest(
                        met.form().name(),
                        () -> refuses(met, strangers.contains(met.form().name()))));
    }

    private void refuses(FormWalk.Met met, boolean asAStranger) throws Exception {
        HtmlForm spoiled = FormWalk.spoiled(met.form());
        MockHttpServletResponse answer = walk.sent(spoiled, met.page(), asAStranger);
        assertThat(answer.getStatus()).isEqualTo(422);
        String page = answer.getContentAsString();
        assertThat(page.split("class=\"field has-error\"", -1))
                .as("one error a field")
                .hasSizeGreaterThan(spoiled.typed().size());
        assertThat(page.split(" autofocus", -1)).as("one focus").hasSize(2);
        HtmlForm again = FormWalk.same(spoiled, page);
        spoiled.typed().forEach((field, type) -> {
            if (FormWalk.written(type)) {
                assertThat(again.value(field)).as(field).isEqualTo(FormWalk.SPOILED_AS_SHOWN);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> formsForEveryoneAskNobodyToSignIn() throws Exception {
        Map<String, FormWalk.Met> forms = new TreeMap<>();
        walk.done().asAStranger().forEach(met -> forms.putIfAbsent(met.form().name(), met));
        return forms.values().stream()
                .map(met -> DynamicTest.dynamicTest(
                        met.form().name(),
                        () -> assertThat(walk.sentByAStranger(met)).isNotEqualTo("/accesso")));
    }
}
