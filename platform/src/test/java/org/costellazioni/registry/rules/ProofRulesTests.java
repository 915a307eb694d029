package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ProofRulesTests {

    private static final List<String> OWN = List.of("/realta/la-tela", "/reti/rete-dei-vicini");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://comune.example/atti/12 | DOCUMENT |",
                "HTTP://comune.example | DOCUMENT |",
                "www.comune.example/atti | DOCUMENT | PROOF_CLOSED",
                "comune.example | DOCUMENT | PROOF_CLOSED",
                "javascript:alert(1) | DOCUMENT | PROOF_CLOSED",
                "https:///atti | DOCUMENT | PROOF_CLOSED",
                "ftp://comune.example/atti | DOCUMENT | PROOF_CLOSED",
                "https://comune.example:8443/atti?n=[12] | DOCUMENT |",
                "https://comune example/atti | PAPER |",
                "https://[12]/atti | DOCUMENT | PROOF_CLOSED",
                "/occasioni/1 | PAGE |",
                "/realta/la-tela-due | PAGE |",
                "/realta/la-tela | PAGE | PROOF_CIRCULAR",
                "/realta/la-tela/ | PAGE | PROOF_CIRCULAR",
                "/realta/la-tela?x=1 | PAGE | PROOF_CIRCULAR",
                "/reti/rete-dei-vicini#membri | PAGE | PROOF_CIRCULAR",
                "//altro.example/atti | PAGE | PROOF_CLOSED",
                "/atti del comune | PAGE | PROOF_CLOSED",
                "archivio del Comune | PAPER |",
                "sede di via Piave, 1. piano | PAPER |",
                "Municipio | PAPER |",
            })
    void aProofIsWhatItIsAndOpensOrIsKept(String place, Proof.Kind kind, @Nullable String refused) {
        Proof proof = ProofRules.read("Verbale del 3 marzo", place);
        assertThat(proof).isEqualTo(new Proof(kind, place, "Verbale del 3 marzo"));
        assertThat(ProofRules.refusal(proof, OWN).map(TieRefusal::name).orElse(null))
                .isEqualTo(refused);
    }

    @Test
    void aRowOfAFileProvesAndWhatHasNoNameOrPlaceDoesNot() {
        Proof row = new Proof(Proof.Kind.FILE_ROW, "/importazioni/1?riga=3", "lista.csv:3");
        assertThat(ProofRules.refusal(row, OWN)).isEmpty();
        assertThat(ProofRules.refusal(Proof.paper(" ", "archivio"), OWN))
                .contains(TieRefusal.PROOF_MISSING);
        assertThat(ProofRules.refusal(Proof.paper("Verbale", " "), OWN))
                .contains(TieRefusal.PROOF_MISSING);
    }

    @Test
    void aPaperLeadsNowhere() {
        assertThat(Proof.paper("Verbale", "/archivio").link(true)).isNull();
        assertThat(Proof.page("/occasioni/1", "Incontro").link(false)).isEqualTo("/occasioni/1");
    }
}
