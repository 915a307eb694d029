package org.costellazioni.registry.web;

import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.rules.FieldEntry.Section;
import org.costellazioni.registry.rules.SheetRules;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the form of a sheet, and reads what came back. */
@Component
class ActorForms {

    /** Kinds without any register: whoever belongs to one may enter it, and becomes its delegate. */
    private static final Set<String> OPEN_KINDS = Set.of("informal-group", "antenna");

    private final Choices choices;

    ActorForms(Choices choices) {
        this.choices = choices;
    }

    boolean mayCreate(ActorSheet sheet, Visitor visitor) {
        return Editing.office(visitor)
                || OPEN_KINDS.contains(sheet.text(ActorField.KIND).orElse(""));
    }

    ActorForm creation(ActorSheet sheet, Visitor visitor, Words words) {
        return new ActorForm(
                null, "/realta", "/realta", 0, sections(sheet, visitor, true, words), List.of());
    }

    ActorForm edit(ActorView actor, ActorSheet typed, Visitor visitor, Words words) {
        Choices.Snapshot now = choices.now();
        List<ActorForm.Other> others = fields(Editing.office(visitor)).stream()
                .filter(field -> !typed.text(field).equals(actor.sheet().text(field)))
                .map(field -> new ActorForm.Other(
                        words.of(field.labelKey()),
                        FieldWords.of(field, actor.sheet().text(field).orElse(""), now, words)))
                .toList();
        String path = "/realta/" + actor.slug();
        return new ActorForm(
                actor.name(),
                path,
                path,
                actor.version(),
                sections(typed, visitor, false, words),
                others);
    }

    /** The form of a further seat, with what was typed. */
    ActorForm seat(ActorView actor, ActorSheet typed, Words words) {
        Choices.Snapshot now = choices.now();
        List<ActorForm.Field> fields = ActorView.Seat.FIELDS.stream()
                .map(field -> field(field, typed, now, words, true, true))
                .map(field -> field.field() == ActorField.ADDRESS ? field.demanded() : field)
                .toList();
        String path = "/realta/" + actor.slug();
        return new ActorForm(
                actor.name(),
                path + "/sedi/nuova",
                path,
                0,
                List.of(new ActorForm.Section(words.of("registry.seat.further"), fields)),
                List.of());
    }

    /** Where a further seat is, as typed. */
    ActorSheet typedSeat(MultiValueMap<String, String> typed) {
        return typed(typed, new ActorSheet(Map.of()), ActorView.Seat.FIELDS);
    }

    /** The sheet known, with what was typed in the fields that this reader may write. */
    ActorSheet typed(MultiValueMap<String, String> typed, ActorSheet known, boolean office) {
        return typed(typed, known, fields(office));
    }

    private static ActorSheet typed(
            MultiValueMap<String, String> typed, ActorSheet known, List<ActorField> fields) {
        ActorSheet sheet = known;
        for (ActorField field : fields) {
            List<String> values = typed.getOrDefault(field.code(), List.of());
            sheet = sheet.with(field, field.entry().normal(String.join("\n", values)));
        }
        return sheet;
    }

    /** The refusal of what was typed, beside the field that it speaks of. */
    FormErrors errors(Refusal refusal, ActorSheet typed) {
        ActorField field = SheetRules.about(refusal, typed);
        return FormErrors.none().add(field == null ? "" : field.code(), refusal);
    }

    /** The fields that the office, or somebody else, may write, in the order of the form. */
    private static List<ActorField> fields(boolean office) {
        return Arrays.stream(Section.values())
                .filter(section -> office || !section.officeOnly())
                .flatMap(section -> within(section).stream())
                .toList();
    }

    private static List<ActorField> within(Section section) {
        return Arrays.stream(ActorField.values())
                .filter(field -> field.entry().section() == section)
                .sorted(Comparator.comparingInt(field -> field.entry().place()))
                .toList();
    }

    private List<ActorForm.Section> sections(
            ActorSheet sheet, Visitor visitor, boolean creation, Words words) {
        boolean office = Editing.office(visitor);
        Choices.Snapshot now = choices.now();
        return Arrays.stream(Section.values())
                .filter(section -> office || !section.officeOnly())
                .map(section -> new ActorForm.Section(
                        words.of(section.titleKey()),
                        within(section).stream()
                                .map(field -> field(field, sheet, now, words, office, creation))
                                .toList()))
                .toList();
    }

    private static ActorForm.Field field(
            ActorField field,
            ActorSheet sheet,
            Choices.Snapshot now,
            Words words,
            boolean office,
            boolean creation) {
        String help = field.labelKey() + ".help";
        Stream<Option> options = options(field, now, words).stream()
                .filter(option -> office
                        || !creation
                        || field != ActorField.KIND
                        || OPEN_KINDS.contains(option.value()));
        return new ActorForm.Field(
                field,
                words.of(field.labelKey()),
                words.has(help) ? words.of(help) : null,
                options.toList(),
                sheet.text(field).orElse(""),
                sheet.list(field),
                field.entry().isDemanded());
    }

    private static List<Option> options(ActorField field, Choices.Snapshot now, Words words) {
        String vocabulary = field.vocabulary();
        return vocabulary == null ? List.of() : now.options(vocabulary, words);
    }
}
