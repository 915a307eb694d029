package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

class TieStateTests {

    private static final ActorId SOURCE = ActorId.next();
    private static final ActorId TARGET = ActorId.next();
    private static final TieState TIE = new TieState(
            UUID.randomUUID(),
            TieKind.Code.PARTNER_OF,
            SOURCE,
            TARGET,
            new TieState.Facts(null, null, null, Proof.page("/documenti/1", "Verbale"), true),
            null,
            null,
            true);

    @Test
    void eachEndKnowsTheOther() {
        assertThat(TIE.other(SOURCE)).isEqualTo(TARGET);
        assertThat(TIE.other(TARGET)).isEqualTo(SOURCE);
        assertThat(TIE.joins(SOURCE) && TIE.joins(TARGET)).isTrue();
        assertThat(TIE.joins(ActorId.next())).isFalse();
    }

    @Test
    void puttingBackKeepsWhoDeclaredIt() {
        TieState declared = TIE.declared(SOURCE, TARGET);
        TieState confirmed = declared.confirmed();
        assertThat(confirmed.back(declared)).isEqualTo(declared);
        assertThat(declared.withdrawn().back(declared)).isEqualTo(declared);
        assertThat(declared.back(TIE).declaredFor()).isEqualTo(SOURCE);
    }

    @Test
    void theSameIsWhatMayBeUndone() {
        assertThat(TIE.sameAs(TIE.of(TieKind.Code.MET_WITH))).isTrue();
        assertThat(TIE.sameAs(TIE.withdrawn())).isFalse();
        assertThat(TIE.sameAs(TIE.declared(SOURCE, TARGET))).isFalse();
        TieState.Facts ended = TIE.facts().until(LocalDate.parse("2025-01-31"));
        assertThat(TIE.sameAs(TIE.with(ended))).isFalse();
        assertThat(TIE.with(ended).facts().until()).isEqualTo("2025-01-31");
        assertThat(TIE.of(TieKind.Code.MET_WITH).kind()).isEqualTo(TieKind.Code.MET_WITH);
    }
}
