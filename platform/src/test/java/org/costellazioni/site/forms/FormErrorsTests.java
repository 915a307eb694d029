package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.site.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import java.util.Locale;

class FormErrorsTests {

    @Test
    void keepsTheFirstErrorOfEachFieldInOrder() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("too-long", Locale.ITALIAN, "Al massimo {0}");
        FormErrors errors = FormErrors.none()
                .add("nome", "too-long", 20)
                .add("nome", "other")
                .add("email", "bad");
        assertThat(errors.isEmpty()).isFalse();
        assertThat(errors.all())
                .extracting(FormErrors.FormError::field)
                .containsExactly("nome", "email");
        assertThat(errors.text("nome", new Words(messages, Locale.ITALIAN)))
                .isEqualTo("Al massimo 20");
        assertThat(errors.text("cognome", new Words(messages, Locale.ITALIAN))).isNull();
    }
}
