package org.costellazioni.site.reports;

import org.costellazioni.site.FormErrors;

import java.util.Map;
import java.util.Set;

/** The form of a problem, as it was filled in. */
record ReportForm(String kind, String page, String description, String email) {

    static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_PAGE = 500;
    private static final Set<String> KINDS = Set.of("malfunction", "accessibility", "content");

    static ReportForm of(Map<String, String> fields) {
        return new ReportForm(
                fields.getOrDefault("tipo", ""),
                fields.getOrDefault("pagina", "").strip(),
                fields.getOrDefault("descrizione", "").strip(),
                fields.getOrDefault("email", "").strip());
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (!KINDS.contains(kind)) {
            errors.add("tipo", "site.report.refusal.kind");
        }
        if (page.length() > LONGEST_PAGE) {
            errors.add("pagina", "site.form.too-long", LONGEST_PAGE);
        }
        if (description.isEmpty()) {
            errors.add("descrizione", "site.report.refusal.text");
        } else if (description.length() > LONGEST_DESCRIPTION) {
            errors.add("descrizione", "site.form.too-long", LONGEST_DESCRIPTION);
        }
        if (!email.isEmpty() && !email.matches("[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@]{2,}")) {
            errors.add("email", "site.report.refusal.email");
        }
        return errors;
    }
}
