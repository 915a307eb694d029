package org.costellazioni.registry.web;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.rules.FieldEntry.Section;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of an actor's sheet and of a further seat, made from the entries of their fields. */
@Component
class ActorForms {

    private static final String PATH = "/realta/";
    private static final ActorSheet NEW = new ActorSheet(Map.of());

    private static final Map<ActorField, ActorInput<?>> INPUTS = inputs();

    /** The whole sheet, as the office sees it. */
    private static final Form FORM = sheet();

    private static final Form SEAT = Form.of(
                    "registry.seat",
                    ActorView.Seat.FIELDS.stream()
                            .map(ActorForms::field)
                            .map(field -> field.name().equals(ActorField.ADDRESS.code())
                                    ? field.required(ActorRefusal.ADDRESS_MISSING)
                                    : field)
                            .toArray(Field<?>[]::new))
            .button("registry.seat.new");

    private static final Form PUT_BACK = Form.of("registry.put-back")
            .button("registry.put-back.button")
            .editing()
            .withoutDraft();

    private final ChoiceCache choices;

    ActorForms(ChoiceCache choices) {
        this.choices = choices;
    }

    private static Map<ActorField, ActorInput<?>> inputs() {
        Map<ActorField, ActorInput<?>> inputs = new EnumMap<>(ActorField.class);
        for (ActorField field : ActorField.values()) {
            inputs.put(field, ActorInput.of(field));
        }
        return inputs;
    }

    private static ActorInput<?> input(ActorField field) {
        return Objects.requireNonNull(INPUTS.get(field));
    }

    private static Field<?> field(ActorField field) {
        return input(field).field();
    }

    private static Form sheet() {
        Form form = Form.of("registry.actor").button("registry.form.save");
        for (Section section : Section.values()) {
            form = form.section(
                    section.titleKey(),
                    within(section).map(ActorForms::field).toArray(Field<?>[]::new));
        }
        return form.rule(
                ActorForms::backwards,
                field(ActorField.ACTIVE_SINCE),
                field(ActorField.ACTIVE_UNTIL));
    }

    private static Optional<Refusal> backwards(FormData form) {
        String since = form.text(field(ActorField.ACTIVE_SINCE));
        String until = form.text(field(ActorField.ACTIVE_UNTIL));
        return until.compareTo(since) < 0
                ? Optional.of(ActorRefusal.ACTIVE_BACKWARDS)
                : Optional.empty();
    }

    private static Stream<ActorField> within(Section section) {
        return Arrays.stream(ActorField.values())
                .filter(field -> field.entry().section() == section)
                .sorted(Comparator.comparingInt(field -> field.entry().place()));
    }

    /** The form of a new actor. */
    Form creation(Visitor visitor, Words words) {
        return mine(FORM.to("/realta").back("/realta"), NEW, visitor, words);
    }

    /** The form of an actor's sheet, with what it says now. */
    FormData edit(ActorView actor, Visitor visitor, Words words) {
        Form form = mine(
                        FORM.to(PATH + actor.slug()).back(actor.path()),
                        actor.sheet(),
                        visitor,
                        words)
                .editing();
        FormData filled = form.blank().version(actor.version());
        fields(form).forEach(field -> input(field).show(actor.sheet(), filled));
        return filled;
    }

    /**
     * A form of some fields alone, with what they say now; without those that the visitor may not write.
     *
     * @param where it is sent, below the actor's address
     */
    FormData only(
            Set<ActorField> some, ActorView actor, String where, Visitor visitor, Words words) {
        Form whole = mine(FORM, actor.sheet(), visitor, words);
        Field<?>[] wanted = whole.fields()
                .filter(field -> some.stream().anyMatch(each -> each.code().equals(field.name())))
                .toArray(Field<?>[]::new);
        Form form = PUT_BACK.with(wanted)
                .to(PATH + actor.slug() + where)
                .back(PATH + actor.slug() + "/modifiche");
        FormData filled = form.blank().version(actor.version());
        fields(form).forEach(field -> input(field).show(actor.sheet(), filled));
        return filled;
    }

    /** A form as if somebody who was shown what it says had typed what some fields once said. */
    static FormData again(FormData now, Map<ActorField, String> before) {
        ActorSheet once = new ActorSheet(before);
        now.asSeen();
        fields(now.form()).forEach(field -> input(field).show(once, now));
        return now;
    }

    /** The form of a further seat. */
    Form seat(ActorView actor, Words words) {
        return offering(SEAT.to(PATH + actor.slug() + "/sedi/nuova").back(actor.path()), words);
    }

    /** Without what this reader may not write ({@code SheetAuthority}), with what there is to choose from. */
    private Form mine(Form form, ActorSheet sheet, Visitor visitor, Words words) {
        Form offered = offering(form, words);
        if (ActorAccess.office(visitor)) {
            return offered;
        }
        Form left = offered.without(Arrays.stream(Section.values())
                .filter(Section::officeOnly)
                .flatMap(ActorForms::within)
                .map(ActorForms::field)
                .toArray(Field<?>[]::new));
        for (ActorField field : fields(left).toList()) {
            if (!field.entry().openValues().isEmpty()) {
                left = left.with(field(field).malformed(ActorRefusal.NOT_YOURS))
                        .offering(field(field), open(field, sheet, words));
            }
        }
        return left;
    }

    /** What may stand in the place of what the sheet says now: what stands there, if nothing else may. */
    private List<Option> open(ActorField field, ActorSheet sheet, Words words) {
        String now = sheet.text(field).orElse(null);
        return choices.now().options(Objects.requireNonNull(field.vocabulary()), words).stream()
                .filter(option ->
                        option.value().equals(now) || field.entry().isOpen(now, option.value()))
                .toList();
    }

    private Form offering(Form form, Words words) {
        ChoiceCache.Snapshot now = choices.now();
        Form offered = form;
        for (ActorField field : fields(form).toList()) {
            String vocabulary = field.vocabulary();
            if (vocabulary != null) {
                offered = offered.offering(field(field), now.options(vocabulary, words))
                        .renaming(field(field), code -> now.today(field, code));
            }
        }
        return offered;
    }

    /** The sheet known, with what the form says in the fields that it has. */
    static ActorSheet read(FormData form, ActorSheet known) {
        ActorSheet sheet = known;
        for (ActorField field : fields(form.form()).toList()) {
            sheet = input(field).keep(form, sheet);
        }
        return sheet;
    }

    private static Stream<ActorField> fields(Form form) {
        Set<String> names = Set.copyOf(form.fields().map(Field::name).toList());
        return Arrays.stream(ActorField.values()).filter(field -> names.contains(field.code()));
    }
}
