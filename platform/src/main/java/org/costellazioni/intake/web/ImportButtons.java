package org.costellazioni.intake.web;

import org.costellazioni.intake.taking.NewTerms.Found;
import org.costellazioni.site.forms.Form;

/** What the button says that begins to write. */
final class ImportButtons {

    private ImportButtons() {}

    static Form on(Form form, Found found) {
        Long rows = found.rows();
        if (rows == null) {
            return form.button("intake.preview.button");
        }
        return form.button(
                found.all() ? "intake.preview.button.rows" : "intake.preview.button.more", rows);
    }
}
