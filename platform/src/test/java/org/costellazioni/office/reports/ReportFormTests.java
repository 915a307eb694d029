package org.costellazioni.office.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.site.forms.FormErrors;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ReportFormTests {

    private static List<String> wrongFields(Map<String, String> fields) {
        return ReportController.FORM.read(fields).errors().stream()
                .map(FormErrors.FormError::field)
                .toList();
    }

    @Test
    void asksForAKindAndADescriptionOnly() {
        assertThat(wrongFields(Map.of())).containsExactly("tipo", "descrizione");
        assertThat(wrongFields(Map.of("tipo", "content", "descrizione", "Manca l’orario")))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownKindAWrongAddressAndTooMuchText() {
        assertThat(wrongFields(Map.of("tipo", "boh", "descrizione", "x"))).containsExactly("tipo");
        assertThat(wrongFields(Map.of("tipo", "content", "descrizione", "x", "email", "ada@casa")))
                .containsExactly("email");
        String tooMuch = "x".repeat(ReportController.LONGEST_DESCRIPTION + 1);
        assertThat(wrongFields(
                        Map.of("tipo", "content", "descrizione", tooMuch, "pagina", tooMuch)))
                .containsExactly("pagina", "descrizione");
    }
}
