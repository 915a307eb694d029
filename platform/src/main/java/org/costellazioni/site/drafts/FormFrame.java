package org.costellazioni.site.drafts;

import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What one page knows of forms: who reads it, what was sent to it, what was kept for its reader. A page
 * asks it for each form that it shows, and gets the form as it is, as it was refused, or as it was kept.
 */
public final class FormFrame {

    private final String mark;
    private final String page;
    private final String accepted;
    private final String taken;
    private final @Nullable FormData refused;
    private final Optional<Sent> lost;
    private final List<FormDrafts.Found> drafts;
    private final Consumer<List<UUID>> forget;
    private final List<UUID> used = new ArrayList<>();
    private boolean sentIsShown;

    /**
     * A form that was sent and that the page must account for.
     *
     * @param kept whether it is kept for an hour
     * @param page where the form is; empty when it is there no more
     */
    record Sent(Form form, Map<String, String[]> parameters, boolean kept, String page) {}

    /** A field as it was typed, for whoever wants to copy it. */
    public record Typed(String label, String text) {}

    FormFrame(
            String mark,
            String page,
            String accepted,
            String taken,
            @Nullable FormData refused,
            Optional<Sent> lost,
            List<FormDrafts.Found> drafts,
            Consumer<List<UUID>> forget) {
        this.mark = mark;
        this.page = page;
        this.accepted = accepted;
        this.taken = taken;
        this.refused = refused;
        this.lost = lost;
        this.drafts = drafts;
        this.forget = forget;
    }

    /** The mark of whoever reads the page; empty for a stranger. */
    public String mark() {
        return mark;
    }

    /** Address of the page that shows the forms. */
    public String page() {
        return page;
    }

    /** Name and address of the form that was accepted just before; empty when none was. */
    public String accepted() {
        return accepted;
    }

    /**
     * Labels of what others had changed when the form was accepted, and whoever sent it had not touched;
     * empty when there was nothing.
     */
    public String taken() {
        return taken;
    }

    /** The form that was sent and refused; null when none was. */
    public @Nullable FormData refused() {
        return refused;
    }

    /** Whether this very form was sent and refused. */
    public boolean refuses(FormData form) {
        return refused != null && refused.same(form);
    }

    /** The form as the page is to show it. */
    public FormData shown(FormData form) {
        if (refused != null && refuses(form)) {
            sentIsShown = true;
            return refused;
        }
        FormData shown = form;
        for (FormDrafts.Found found : drafts) {
            if (found.draft().of(form) && !used.contains(found.id())) {
                used.add(found.id());
                shown = shown == form ? form.takeUp(found.draft().texts()) : shown;
            }
        }
        return shown;
    }

    /** What was typed and stands nowhere on the page, label by label; ask when the page is written. */
    public List<Typed> unshown(Words words) {
        return sentIsShown ? List.of() : lost.map(sent -> typed(sent, words)).orElse(List.of());
    }

    /** Whether that is kept for an hour. */
    public boolean kept() {
        return lost.map(Sent::kept).orElse(false);
    }

    /** Address of the page of that form; empty when there is none to go back to. */
    public String lostPage() {
        return lost.map(Sent::page).orElse("");
    }

    /** Where to sign in to come back to that page; empty when there is none. */
    public String signIn() {
        String back = lostPage();
        return back.isEmpty()
                ? ""
                : "/accesso?ritorno=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }

    private static List<Typed> typed(Sent sent, Words words) {
        return sent.form()
                .fields()
                .filter(Field::typed)
                .flatMap(field -> typed(field, sent, words).stream())
                .toList();
    }

    private static Optional<Typed> typed(Field<?> field, Sent sent, Words words) {
        String[] texts = sent.parameters().getOrDefault(field.name(), new String[0]);
        String text =
                field.told(Arrays.stream(texts).filter(each -> !each.isBlank()).toList(), words);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Typed(field.label(words), text));
    }

    /** Forgets what was taken up again, once the page is written. */
    public void finish() {
        if (!used.isEmpty()) {
            forget.accept(List.copyOf(used));
        }
    }
}
