package org.costellazioni.site.forms;

import org.costellazioni.site.Crumb;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.List;

/** A page that holds one form: its title, what stands above the form, the way here. */
public final class FormPage {

    private final FormData form;
    private final String title;
    private final List<Crumb> crumbs = new ArrayList<>();
    private @Nullable String lead;
    private boolean columns;

    FormPage(FormData form, String title) {
        this.form = form;
        this.title = title;
    }

    /** A sentence above the form. */
    public FormPage lead(String text) {
        lead = text;
        return this;
    }

    /** A step of the way here; call it once for each, the farthest first. */
    public FormPage under(String label, String path) {
        crumbs.add(new Crumb(label, path));
        return this;
    }

    /** Long lists of boxes to tick stand in columns. */
    public FormPage inColumns() {
        columns = true;
        return this;
    }

    /** Puts the page into the model and answers its view. */
    public String in(Model model) {
        model.addAttribute("page", this);
        return "site/form-page";
    }

    public FormData form() {
        return form;
    }

    public String title() {
        return title;
    }

    public List<Crumb> crumbs() {
        return crumbs;
    }

    public @Nullable String lead() {
        return lead;
    }

    public boolean columns() {
        return columns;
    }
}
