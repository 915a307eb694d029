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

    /** Kinds without any register: whoever belongs to one may enter it, and becomes its delegate. */
    private static final Set<String> OPEN_KINDS = Set.of("informal-group", "antenna");

    private static final String PATH = "/realta/";

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
        Form form = mine(FORM.to("/realta").back("/realta"), visitor, words);
        if (ActorAccess.office(visitor)) {
            return form;
        }
        List<Option> open = choices.now().options("kind", words).stream()
                .filter(kind -> OPEN_KINDS.contains(kind.value()))
                .toList();
        Field<?> kind = field(ActorField.KIND);
        return form.with(kind.malformed(ActorRefusal.NOT_YOURS)).offering(kind, open);
    }

    /** The form of an actor's sheet, with what it says now. */
    FormData edit(ActorView actor, Visitor visitor, Words words) {
        Form form = mine(FORM.to(PATH + actor.slug()).back(actor.path()), visitor, words)
                .editing();
        FormData filled = form.blank().version(actor.version());
        fields(form).forEach(field -> input(field).show(actor.sheet(), filled));
        return filled;
    }

    /** The form of a further seat. */
    Form seat(ActorView actor, Words words) {
        return offering(SEAT.to(PATH + actor.slug() + "/sedi/nuova").back(actor.path()), words);
    }

    /** Without what this reader may not write, with what there is to choose from. */
    private Form mine(Form form, Visitor visitor, Words words) {
        Form offered = offering(form, words);
        return ActorAccess.office(visitor)
                ? offered
                : offered.without(Arrays.stream(Section.values())
                        .filter(Section::officeOnly)
                        .flatMap(ActorForms::within)
                        .map(ActorForms::field)
                        .toArray(Field<?>[]::new));
    }

    private Form offering(Form form, Words words) {
        ChoiceCache.Snapshot now = choices.now();
        Form offered = form;
        for (ActorField field : fields(form).toList()) {
            String vocabulary = field.vocabulary();
            if (vocabulary != null) {
                offered = offered.offering(field(field), now.options(vocabulary, words));
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
