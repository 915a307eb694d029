package org.costellazioni.site.forms;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A form that is filled in: blank, with what it edits, or with what somebody typed and what is wrong
 * with it. Belongs to one request.
 */
public final class FormData {

    private static final String SENT = FormData.class.getName();

    private final Form form;
    private final String action;
    private final FormErrors errors = FormErrors.none();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Encounter encounter = new Encounter();
    private final FormFiles files = new FormFiles();
    private int version;
    private boolean typed;
    private boolean takenUp;

    FormData(Form form, String action) {
        this.form = form;
        this.action = action;
    }

    /** What a field says now, where somebody else has written something else meanwhile. */
    public record Other(Field<?> field, List<String> texts) {}

    /** The form that this request sent, if a controller has read it. */
    public static Optional<FormData> sent(HttpServletRequest request) {
        return Optional.ofNullable((FormData) request.getAttribute(SENT));
    }

    FormData sentWith(HttpServletRequest request) {
        request.setAttribute(SENT, this);
        return this;
    }

    /** What the field means; an empty text, list or tick means just that. Elsewhere it must be there. */
    public <T> T the(Field<T> field) {
        T value = orNull(field);
        if (value == null) {
            value = field.nothing();
        }
        return Objects.requireNonNull(value, field.name());
    }

    /** What the field means; null when nothing was typed. */
    @SuppressWarnings("unchecked") // a value is put by its own field alone
    public <T> @Nullable T orNull(Field<T> field) {
        return (T) values.get(field.name());
    }

    public <T> Optional<T> maybe(Field<T> field) {
        return Optional.ofNullable(orNull(field));
    }

    /** Fills in a field; null leaves it empty. */
    public <T> FormData with(Field<T> field, @Nullable T value) {
        if (value == null) {
            texts.remove(field.name());
            values.remove(field.name());
        } else {
            texts.put(field.name(), field.write(value));
            values.put(field.name(), value);
        }
        return this;
    }

    /** Fills in a field as people would, such as an actor by its name. */
    public FormData typed(Field<?> field, String text) {
        texts.put(field.name(), List.of(text));
        return this;
    }

    /** The version of what is edited, where the module counts versions. */
    public FormData version(int number) {
        version = number;
        return this;
    }

    /** The version to be changed: that of what was compared with what was typed. */
    public int version() {
        return version;
    }

    /** Whether nothing is wrong (yet). */
    public boolean right() {
        return errors.isEmpty();
    }

    /** Adds what is wrong with a field. */
    public FormData wrong(Field<?> field, String key, Object... places) {
        errors.add(field.name(), key, places);
        return this;
    }

    FormData wrong(Field<?> field, Message message) {
        return wrong(field, message.key(), message.values().toArray());
    }

    void missing(Field<?> field) {
        Message missing = field.missing();
        if (missing != null) {
            wrong(field, missing);
        }
    }

    /** Adds what is wrong with the whole form. */
    public FormData wrong(String key, Object... places) {
        errors.add("", key, places);
        return this;
    }

    /** Adds a refusal beside the field that it is about, if the form has it. */
    public FormData refuse(Refusal refusal) {
        boolean known = form.fields().anyMatch(field -> field.name().equals(refusal.field()));
        errors.add(
                known ? refusal.field() : "",
                refusal.messageKey(),
                refusal.arguments().toArray());
        return this;
    }

    /**
     * Takes in the file of a field, also when something else is wrong: nobody need choose it again. Call
     * it before {@link #send}.
     *
     * @param intake takes a file in; what it refuses stands beside the field
     * @param waiting finds what an earlier try of the same person took in
     */
    public FormData upload(
            Field<FileView> field, FileIntake intake, Function<FileId, Optional<FileView>> waiting)
            throws IOException {
        Optional<Outcome<FileView>> taken = files.take(field, intake, waiting);
        if (taken.isEmpty()) {
            missing(field);
            return this;
        }
        switch (taken.get()) {
            case Outcome.Done<FileView>(FileView file) -> understand(field, file);
            case Outcome.Refused<FileView>(Refusal refusal) -> wrong(field, Message.of(refusal));
        }
        return this;
    }

    /** The file that was taken in and waits; null when there is none. */
    public @Nullable FileView uploaded(Field<?> field) {
        return understood(field) && values.get(field.name()) instanceof FileView file ? file : null;
    }

    /**
     * Does what the form asks for, if nothing is wrong with it.
     *
     * @return what came of it; nothing when the form is to be shown again, with what is wrong
     */
    public <T> Optional<T> send(Supplier<Outcome<T>> work) {
        if (!right()) {
            return Optional.empty();
        }
        return switch (work.get()) {
            case Outcome.Done<T>(T result) -> Optional.of(result);
            case Outcome.Refused<T>(Refusal refusal) -> {
                refuse(refusal);
                yield Optional.empty();
            }
        };
    }

    /** A page with this form and nothing else, under a title in the reader's language. */
    public FormPage page(String title) {
        return new FormPage(this, title);
    }

    public Form form() {
        return form;
    }

    public String action() {
        return action;
    }

    /** All that is wrong, the whole form first, then in the order of its fields. */
    public List<FormErrors.FormError> errors() {
        List<String> order = new ArrayList<>(form.fields().map(Field::name).toList());
        order.addFirst("");
        return errors.all().stream()
                .sorted(Comparator.comparingInt(error -> order.indexOf(error.field())))
                .toList();
    }

    /** Whether what is wrong begins here: the field has the focus, without scripts too. */
    public boolean firstWrong(Field<?> field) {
        List<FormErrors.FormError> all = errors();
        return !all.isEmpty() && all.getFirst().field().equals(field.name());
    }

    /** What to say beside the field, or null when it is right. */
    public @Nullable String error(Field<?> field, Words words) {
        return errors.text(field.name(), words);
    }

    /** An error as it stands far from its field: with the label, where the sentence alone names none. */
    public String summary(FormErrors.FormError error, Words words) {
        return errors.summary(error, form, words);
    }

    private boolean wrongIn(Field<?> field) {
        return errors.has(field.name());
    }

    /** Whether the field was filled in and is right. */
    boolean understood(Field<?> field) {
        return values.containsKey(field.name()) && !wrongIn(field);
    }

    /** Identifier of the field's element on the page. */
    public String id(Field<?> field) {
        return idOf(field.name());
    }

    public String idOf(String field) {
        return field + form.tag();
    }

    /** Identifiers of what describes the field; null when nothing does. */
    public @Nullable String description(Field<?> field, Words words) {
        String ids = (field.help(words) == null ? "" : id(field) + "-aiuto ")
                + (error(field, words) == null ? "" : id(field) + "-errore");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** What stands in a field of one text. */
    public String text(Field<?> field) {
        List<String> all = texts(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> texts(Field<?> field) {
        return texts.getOrDefault(field.name(), List.of());
    }

    /** What may be chosen, what is chosen already included. */
    public List<Choice<?>> choices(Field<?> field) {
        Field<?> offered = form.fields()
                .filter(own -> own.name().equals(field.name()))
                .findFirst()
                .orElseThrow();
        return offered.keeping(wrongIn(field) ? List.of() : texts(field)).choices();
    }

    /** Whether what stands here was typed, and is nowhere else yet. */
    public boolean typed() {
        return typed;
    }

    /** Whether it was kept from before the person signed in, and not yet sent. */
    public boolean takenUp() {
        return takenUp;
    }

    /** What others have written meanwhile into fields that were touched. */
    public List<Other> others() {
        return encounter.contested();
    }

    /** What others have written meanwhile into fields that nobody touched here: it stands. */
    public List<Other> taken() {
        return encounter.taken();
    }

    /** The values that the form was shown with, as digests; null where it edits nothing. */
    public @Nullable String seen() {
        if (!form.edits()) {
            return null;
        }
        return Marks.write(encounter.seen().isEmpty() ? marks() : encounter.seen());
    }

    /** Takes what stands here for what was shown: what is filled in from now on counts as typed. */
    public FormData asSeen() {
        see(marks());
        return this;
    }

    /** Digests of what stands in each field now. */
    Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        form.fields()
                .filter(field -> !field.secret())
                .forEach(field -> marks.put(field.name(), Marks.of(cleaned(field))));
        return marks;
    }

    List<String> cleaned(Field<?> field) {
        return texts(field).stream()
                .map(field::clean)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    void show(Field<?> field, List<String> shown) {
        typed = true;
        if (!field.secret()) {
            texts.put(field.name(), shown);
        }
    }

    <T> void understand(Field<T> field, T value) {
        values.put(field.name(), value);
        field.rules().stream()
                .flatMap(rule -> rule.apply(value).stream())
                .findFirst()
                .ifPresent((Refusal refusal) -> wrong(field, Message.of(refusal)));
    }

    FormFiles files() {
        return files;
    }

    void keepAsItIs(Field<?> field, FormData now) {
        texts.put(field.name(), now.texts(field));
        Object value = now.values.get(field.name());
        if (value != null) {
            values.put(field.name(), value);
        }
    }

    void see(Map<String, String> marks) {
        encounter.seen().putAll(marks);
    }

    Encounter encounter() {
        return encounter;
    }

    /** The same form with what was kept of it, not sent yet. */
    public FormData takeUp(Map<String, List<String>> kept) {
        FormData filled = new FormData(form, action);
        filled.takenUp = true;
        FormReader.takeUp(filled, kept);
        return filled;
    }

    /** Whether the other is the same form, sent to the same address. */
    public boolean same(FormData other) {
        return form.name().equals(other.form.name()) && action.equals(other.action);
    }
}
