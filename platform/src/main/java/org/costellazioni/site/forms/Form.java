package org.costellazioni.site.forms;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The declaration of a form: a name, {@code <module>.<what>}, its fields, where it is sent. Stands as a
 * constant in a bean, as a rule the controller that reads it. Never changes: each method answers a
 * changed copy, for one request if it depends on who asks.
 */
public final class Form {

    private final String name;
    private List<Section> sections;
    private List<Rule> rules = List.of();
    private String action = "";
    private Message button = Message.of("site.form.send");
    private String tag = "";
    private @Nullable String back;
    private boolean editing;
    private boolean drafted = true;

    /** Fields that belong together, under a title if they have one. */
    public record Section(@Nullable String title, List<Field<?>> fields) {

        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** A rule on several fields, asked when all of them are filled in and right. */
    record Rule(List<Field<?>> about, Function<FormData, Optional<? extends Refusal>> rule) {}

    private Form(String name, List<Section> sections) {
        this.name = name;
        this.sections = sections;
    }

    public static Form of(String name, Field<?>... fields) {
        List<Section> sections =
                fields.length == 0 ? List.of() : List.of(new Section(null, Arrays.asList(fields)));
        return new Form(name, sections);
    }

    private Form changed(Consumer<Form> change) {
        Form copy = new Form(name, sections);
        copy.rules = rules;
        copy.action = action;
        copy.button = button;
        copy.tag = tag;
        copy.back = back;
        copy.editing = editing;
        copy.drafted = drafted;
        change.accept(copy);
        return copy;
    }

    /** More fields, under a title. */
    public Form section(String title, Field<?>... fields) {
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(title, Arrays.asList(fields)));
        return changed(form -> form.sections = List.copyOf(more));
    }

    /** The address that it is sent to. */
    public Form to(String path) {
        return changed(form -> form.action = path);
    }

    /** What its button says: a message key, with values in its places. */
    public Form button(String key, Object... values) {
        return changed(form -> form.button = Message.of(key, values));
    }

    /** Tells it from others of the same name on one page. */
    public Form tagged(String id) {
        return changed(form -> form.tag = "-" + id);
    }

    /** Where it leads who leaves everything as it was. */
    public Form back(String path) {
        return changed(form -> form.back = path);
    }

    /**
     * It changes something that is there: what others have changed since it was shown is never put
     * back. Shown with {@link FormData#with}, read with {@link #read(HttpServletRequest, FormData)}.
     */
    public Form editing() {
        return changed(form -> form.editing = true);
    }

    /** The browser keeps no draft of it: it is short, or a secret stands beside what is typed. */
    public Form withoutDraft() {
        return changed(form -> form.drafted = false);
    }

    /**
     * A rule on several fields, asked when all of them are filled in and right; its refusal stands beside
     * the field that it names.
     */
    public Form rule(Function<FormData, Optional<? extends Refusal>> rule, Field<?>... aboutWhich) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(Arrays.asList(aboutWhich), rule));
        return changed(form -> form.rules = List.copyOf(more));
    }

    /** The same with these fields, in the places of those of the same name, else at the end. */
    public Form with(Field<?>... others) {
        Form result = this;
        for (Field<?> other : others) {
            boolean there = result.fields().anyMatch(field -> field.name().equals(other.name()));
            result = there
                    ? result.each(field -> field.name().equals(other.name()) ? other : field)
                    : result.appending(other);
        }
        return result;
    }

    /** The same without these fields. */
    public Form without(Field<?>... fields) {
        List<String> names = Stream.of(fields).map(Field::name).toList();
        return changed(form -> form.sections = sections.stream()
                .map(section -> new Section(
                        section.title(),
                        section.fields().stream()
                                .filter(field -> !names.contains(field.name()))
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList());
    }

    /** The same with these choices for a field of codes. */
    public Form offering(Field<?> field, List<Option> options) {
        return choosing(field, Choice.of(options));
    }

    /** The same, where a code that a page or a draft of before may still say stands for the one of today. */
    public Form renaming(Field<?> field, UnaryOperator<String> today) {
        return each(each -> each.name().equals(field.name()) ? each.renamed(today) : each);
    }

    /** The same with these choices for a field. */
    public Form choosing(Field<?> field, List<? extends Choice<?>> choices) {
        return each(each -> each.name().equals(field.name()) ? each.offering(choices) : each);
    }

    private Form each(UnaryOperator<Field<?>> change) {
        return changed(form -> form.sections = sections.stream()
                .map(section -> new Section(
                        section.title(), section.fields().stream().map(change).toList()))
                .toList());
    }

    private Form appending(Field<?> field) {
        List<Section> more = new ArrayList<>(sections);
        if (more.isEmpty()) {
            more.add(new Section(null, List.of(field)));
        } else {
            Section last = more.removeLast();
            List<Field<?>> fields = new ArrayList<>(last.fields());
            fields.add(field);
            more.add(new Section(last.title(), fields));
        }
        return changed(form -> form.sections = List.copyOf(more));
    }

    /** The form as it stands before anybody has typed. */
    public FormData blank() {
        return new FormData(this, action);
    }

    /** What somebody typed; with what is wrong, all at once. */
    public FormData read(HttpServletRequest request) {
        return FormReader.read(this, request, null);
    }

    /**
     * The same for a form that {@linkplain #editing edits}: fields that nobody touched are as they are
     * now, whatever they were when the form was shown.
     *
     * @param now the form with what it edits as it is now
     */
    public FormData read(HttpServletRequest request, FormData now) {
        return FormReader.read(this, request, now);
    }

    /**
     * The same for a form in which people may also name another thing than the one that it was shown with:
     * then nothing of it was shown, and all that is typed is meant.
     *
     * @param key the field that names the thing
     * @param now the form with what the thing of that name says now
     */
    public FormData read(HttpServletRequest request, Field<?> key, Function<String, FormData> now) {
        FormData typed = read(request);
        Map<String, String> seen = FormReader.seen(request);
        if (Marks.of(typed.cleaned(key)).equals(seen.get(key.name()))) {
            FormData there = now.apply(typed.text(key));
            // A name that was refused was shown again, and is nothing's; so is none.
            List<String> name = there.cleaned(key);
            if (!name.isEmpty() && name.equals(typed.cleaned(key))) {
                return read(request, there);
            }
        }
        typed.see(seen);
        return typed;
    }

    /** What somebody typed, without a request: for tests of the form alone. */
    public FormData read(Map<String, String> typed) {
        return FormReader.read(this, typed);
    }

    public String name() {
        return name;
    }

    public List<Section> sections() {
        return sections;
    }

    public Stream<Field<?>> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    List<Rule> rules() {
        return rules;
    }

    public String action() {
        return action;
    }

    /** Message key of what the button says. */
    public String button() {
        return button.key();
    }

    /** What the button says. */
    public String button(Words words) {
        return words.of(button.key(), button.values().toArray());
    }

    /** What stands behind the names of fields in their identifiers; as a rule nothing. */
    public String tag() {
        return tag;
    }

    public @Nullable String back() {
        return back;
    }

    boolean edits() {
        return editing;
    }

    /** Whether the browser keeps a draft. */
    public boolean drafted() {
        return drafted;
    }

    /** Whether some of what is typed into it is never kept. */
    public boolean secretive() {
        return fields().anyMatch(Field::secret);
    }

    /** Whether it sends a file. */
    public boolean multipart() {
        return fields().anyMatch(Field::sendsFile);
    }
}
