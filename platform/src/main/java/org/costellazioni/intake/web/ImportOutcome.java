package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.running.ImportSums;
import org.costellazioni.kernel.Acting;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an import's page says of how it went: its sums, what was not understood, what was undone. */
@Component
record ImportOutcome(ImportSums sums, ImportPlaces places, UndoneLines undone) {

    void in(Model model, ImportView view, Acting reader, Words words) {
        model.addAttribute("sums", sums.of(view));
        model.addAttribute("places", places.of(view, words));
        model.addAttribute("lines", undone.of(view, reader, words));
    }
}
