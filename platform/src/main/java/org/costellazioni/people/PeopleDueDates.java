package org.costellazioni.people;

import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.rules.MandateRules;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a person owes here: an answer to requests, and care for functions that end. */
@Component
class PeopleDueDates {

    private final People people;
    private final Mandates mandates;
    private final Functions functions;
    private final FunctionKinds kinds;

    PeopleDueDates(People people, Mandates mandates, Functions functions, FunctionKinds kinds) {
        this.people = people;
        this.mandates = mandates;
        this.functions = functions;
        this.kinds = kinds;
    }

    List<DueDate> of(Visitor visitor) {
        return Stream.concat(
                        mandates.owedBy(visitor).stream().map(this::answer),
                        functions.ending(visitor).stream()
                                .map(function -> function.person()
                                                .equals(visitor.acting().person())
                                        ? own(function)
                                        : given(function)))
                .toList();
    }

    private DueDate answer(MandateRequest request) {
        String name = people.find(request.person()).map(Person::name).orElse("");
        return DueDate.on(
                MandateRules.answerBy(request),
                "people.desk.request",
                request.id().value(),
                "/deleghe",
                name,
                kinds.label(MandateKind.thing(request.actor())).name());
    }

    private DueDate own(Function function) {
        return ending(
                function,
                mandate(function) ? "people.due.mandate-end" : "people.due.function-end",
                kinds.label(function.thing()).name());
    }

    /** Whoever gave it knows whether it is still needed. */
    private DueDate given(Function function) {
        String name = people.find(function.person()).map(Person::name).orElse("");
        return ending(
                function,
                "people.due.given-end",
                name,
                kinds.label(function.thing()).name());
    }

    private DueDate ending(Function function, String key, Object... arguments) {
        String own = kinds.label(function.thing()).path();
        String path = mandate(function) ? "/deleghe" : own == null ? "/incarichi" : own;
        return DueDate.on(
                        Objects.requireNonNull(function.until()),
                        key,
                        function.id().value(),
                        path,
                        arguments)
                .reminding(30, 7);
    }

    private static boolean mandate(Function function) {
        return MandateKind.of(function.kind()).isPresent();
    }
}
