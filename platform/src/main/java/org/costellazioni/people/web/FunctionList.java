package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.FunctionThings.Label;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.lists.FunctionEntry;
import org.costellazioni.people.succession.Representation;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has which function, from when until when and given by whom, for the programme office. */
@Component
class FunctionList extends Listing<FunctionEntry> {

    /** Where a function is that is on no thing. */
    static final String TERRITORY = "territorio";

    private final FunctionKinds kinds;
    private final Clock clock;

    FunctionList(
            FunctionKinds kinds,
            People people,
            Functions functions,
            Representation representation,
            Clock clock) {
        super("/incarichi", "people.functions", FunctionEntry.ROWS);
        this.kinds = kinds;
        this.clock = clock;
        only(Role.PROGRAMME_OFFICE);
        template("people/web/functions");
        filter(Filter.words("people.functions.words"));
        filter(Filter.choice("tipo", "people.functions.kind", this::kinds));
        filter(Filter.choice("dove", "people.functions.place", this::places));
        filter(Filter.to("entro", "people.functions.by"));
        filter(Filter.flag("valide", "people.functions.valid"));
        column(Column.text("persona", "people.functions.person", FunctionEntry::person)
                .link(FunctionEntry::work));
        column(Column.text("email", "people.field.email", FunctionEntry::email));
        column(Column.text("tipo", "people.functions.kind", FunctionEntry::kind)
                .said((entry, words) -> words.of(FunctionKind.nameKey(entry.kind()))));
        column(Column.text("dove", "people.functions.place", FunctionEntry::place)
                .link(FunctionEntry::path));
        column(Column.day("inizio", "people.functions.from", FunctionEntry::from));
        column(Column.day("scadenza", "people.functions.until", FunctionEntry::until)
                .orElse("people.functions.open"));
        column(Column.text("dato-da", "people.functions.giver", FunctionEntry::giver));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> words.of(
                        "people.functions.told",
                        entry.person(),
                        words.of(FunctionKind.nameKey(entry.kind())),
                        entry.place()),
                FunctionEntry::path);
        news(FunctionEntry::givenAt);
        act(new Ending(people, functions, kinds, representation));
        perPage(50);
    }

    private List<Option> kinds(Words words) {
        return kinds.all().stream()
                .map(kind -> new Option(kind.code(), words.of(kind.nameKey())))
                .toList();
    }

    /** The territory, and each kind of things on which somebody may have a function. */
    private List<Option> places(Words words) {
        return Stream.concat(
                        Stream.of(new Option(TERRITORY, words.of("people.functions.territory"))),
                        kinds.all().stream()
                                .flatMap(kind -> Stream.ofNullable(kind.thing()))
                                .distinct()
                                .map(thing -> new Option(thing, words.of(key(thing)))))
                .toList();
    }

    /** {@code meetings.occasion} is named by {@code meetings.function.on.occasion}. */
    private static String key(String thing) {
        return thing.replaceFirst("\\.", ".function.on.");
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of(
                "today",
                LocalDate.now(clock),
                "kinds",
                kinds.all().stream().map(FunctionKind::code).toArray(String[]::new))));
    }

    @Override
    protected List<FunctionEntry> completed(List<FunctionEntry> some, Viewpoint viewpoint) {
        Map<Thing, Label> labels = kinds.labels(
                some.stream().flatMap(entry -> Stream.ofNullable(entry.thing())).toList());
        Label territory = kinds.label(null);
        return some.stream()
                .map(entry -> {
                    Label label = entry.thing() == null ? territory : labels.get(entry.thing());
                    return label == null ? entry : entry.at(label.name(), label.path());
                })
                .toList();
    }

    /** Ends the ticked functions at once; each is refused to whoever could not have given it. */
    private record Ending(
            People people, Functions functions, FunctionKinds kinds, Representation representation)
            implements BulkAct<FunctionEntry> {

        @Override
        public String name() {
            return "fine";
        }

        @Override
        public String label() {
            return "people.functions.end";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public String announced(FunctionEntry entry, Words words) {
            if (kinds.byCode(entry.kind()).filter(FunctionKind::office).isPresent()) {
                return words.of("people.functions.role-will-end");
            }
            // Told once it is done: nobody is left then.
            boolean representing = entry.kind().equals(MandateKind.LEGAL_REPRESENTATIVE.code());
            Thing actor = entry.thing();
            return words.of(
                    representing && actor != null && representation.missing(actor)
                            ? "people.functions.last-will-end"
                            : "people.functions.will-end");
        }

        @Override
        public Outcome<?> carryOut(FunctionEntry entry, String note, Acting by) {
            return functions.end(people.visitor(by), entry.id());
        }
    }
}
