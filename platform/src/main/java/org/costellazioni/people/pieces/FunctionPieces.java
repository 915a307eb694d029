package org.costellazioni.people.pieces;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.FunctionThings.Label;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the piece that shows, on the page of a thing, who has which function on it. */
@Component
public class FunctionPieces {

    private final Functions functions;
    private final FunctionKinds kinds;
    private final People people;

    FunctionPieces(Functions functions, FunctionKinds kinds, People people) {
        this.functions = functions;
        this.kinds = kinds;
        this.people = people;
    }

    /** Those of the reader that are neither roles nor mandates, each by what its thing is called. */
    @Transactional(readOnly = true)
    public FunctionsOn of(Visitor reader, Words words) {
        Map<PersonId, String> names = names(reader.functions());
        return new FunctionsOn(
                reader.functions().stream()
                        .map(each -> holder(each, kinds.label(each.thing()), names, reader, words))
                        .toList(),
                null);
    }

    /** For a reader who may see the page as those do who look after the thing. */
    @Transactional(readOnly = true)
    public FunctionsOn on(Thing thing, Visitor reader, Words words) {
        List<Function> all = functions.on(thing);
        Map<PersonId, String> names = names(all);
        boolean gives = !functions.givable(reader, thing).isEmpty();
        return new FunctionsOn(
                all.stream()
                        .map(each -> holder(each, label(each, names), names, reader, words))
                        .toList(),
                gives ? path(thing) : null);
    }

    /** Where a function on the thing is given. */
    private static String path(Thing thing) {
        return "/incarichi/nuovo?su=" + thing.kind() + "&cosa=" + thing.id();
    }

    private static Label label(Function function, Map<PersonId, String> names) {
        return new Label(names.getOrDefault(function.person(), ""), null);
    }

    private Map<PersonId, String> names(List<Function> all) {
        return people.names(all.stream()
                .flatMap(each ->
                        Stream.concat(Stream.of(each.person()), Stream.ofNullable(each.givenBy())))
                .distinct()
                .toList());
    }

    private FunctionsOn.Holder holder(
            Function function,
            Label label,
            Map<PersonId, String> names,
            Visitor reader,
            Words words) {
        String kind = words.of(FunctionKind.nameKey(function.kind()));
        String from = words.date(function.from());
        String line = function.until() == null
                ? words.of("people.functions.since", kind, from)
                : words.of("people.functions.period", kind, from, words.date(function.until()));
        PersonId by = function.givenBy();
        String giver = by == null ? "" : names.getOrDefault(by, "");
        return new FunctionsOn.Holder(
                label.name(),
                label.path(),
                giver.isEmpty() ? line : words.of("people.functions.given-by", line, giver),
                functions.mayEnd(reader, function)
                        ? "/incarichi/" + function.id() + "/fine"
                        : null);
    }
}
