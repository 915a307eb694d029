package org.costellazioni.intake.undoing;

import org.costellazioni.intake.Imports;
import org.costellazioni.intake.store.UndecidedRows;
import org.costellazioni.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts of imports that can be undone. */
@Configuration(proxyBeanMethods = false)
class Reversals {

    private final Undoings undoings;
    private final People people;

    Reversals(Undoings undoings, People people) {
        this.undoings = undoings;
        this.people = people;
    }

    @Bean
    ImportReversal readImports(Imports imports) {
        return new ImportReversal("intake.file-read", imports, undoings, people);
    }

    @Bean
    ImportReversal cancelledImports(Imports imports) {
        return new ImportReversal("intake.import-cancel", imports, undoings, people);
    }

    @Bean
    DecisionReversal takenRows(UndecidedRows rows) {
        return new DecisionReversal("intake.row-decided", rows, undoings, people);
    }

    @Bean
    DecisionReversal discardedRows(UndecidedRows rows) {
        return new DecisionReversal("intake.row-discarded", rows, undoings, people);
    }
}
