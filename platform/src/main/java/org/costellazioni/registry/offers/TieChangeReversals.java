package org.costellazioni.registry.offers;

import org.costellazioni.people.People;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.declared.TieHistory;
import org.costellazioni.upkeep.undo.Reversal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that persons do to ties can be undone; a tie that was taken back has a reversal of its own. */
@Configuration(proxyBeanMethods = false)
class TieChangeReversals {

    @Bean
    Reversal tieRecordingReversal(TieHistory history, People people) {
        return new TieChangeReversal(What.RECORDED, history, people);
    }

    @Bean
    Reversal tieConfirmationReversal(TieHistory history, People people) {
        return new TieChangeReversal(What.CONFIRMED, history, people);
    }

    @Bean
    Reversal tieDenialReversal(TieHistory history, People people) {
        return new TieChangeReversal(What.DENIED, history, people);
    }

    @Bean
    Reversal tieEditReversal(TieHistory history, People people) {
        return new TieChangeReversal(What.EDITED, history, people);
    }

    @Bean
    Reversal tieEndReversal(TieHistory history, People people) {
        return new TieChangeReversal(What.ENDED, history, people);
    }
}
