package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.people.succession.Representation;
import org.costellazioni.people.succession.Representation.Leaving;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/** The end of a mandate; the last representative who leaves is told first what that means. */
@Controller
class MandateEndController {

    private final Representation representation;
    private final Functions functions;
    private final FunctionKinds kinds;
    private final People people;

    MandateEndController(
            Representation representation,
            Functions functions,
            FunctionKinds kinds,
            People people) {
        this.representation = representation;
        this.functions = functions;
        this.kinds = kinds;
        this.people = people;
    }

    @GetMapping("/deleghe/{id}/fine")
    String show(
            @PathVariable String id, Visitor visitor, Acting signedIn, Words words, Model model) {
        Leaving leaving = representation
                .leaving(visitor, mandate(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ActorId actor = new ActorId(leaving.actor().id());
        model.addAttribute("id", id);
        model.addAttribute("actor", kinds.label(leaving.actor()).name());
        model.addAttribute(
                "own", leaving.mandate().person().equals(visitor.acting().person()));
        model.addAttribute("last", leaving.last());
        model.addAttribute("others", others(leaving.others(), words));
        model.addAttribute(
                "succession",
                MandateRules.decidesFor(visitor, actor)
                        ? SuccessionController.PATH + "?realta=" + actor
                        : "");
        return "people/web/mandate-end";
    }

    /** Who else acts for the actor, and so could follow. */
    private List<String> others(List<Function> others, Words words) {
        Map<PersonId, String> names =
                people.names(others.stream().map(Function::person).distinct().toList());
        return others.stream()
                .map(function -> words.of(
                        "people.succession.choice",
                        names.getOrDefault(function.person(), ""),
                        words.of(FunctionKind.nameKey(function.kind()))))
                .toList();
    }

    /** The end of a mandate is a thing of its own, made now. */
    @PostMapping("/deleghe/{id}/fine")
    String end(
            @PathVariable String id,
            @RequestParam(name = "conferma", defaultValue = "") String confirmed,
            Visitor visitor,
            RedirectAttributes redirect) {
        FunctionId mandate = mandate(id);
        boolean last =
                representation.leaving(visitor, mandate).filter(Leaving::last).isPresent();
        if (last && confirmed.isEmpty()) {
            return "redirect:/deleghe/" + mandate + "/fine";
        }
        switch (functions.end(visitor, mandate)) {
            case Outcome.Done<Function> done ->
                Flash.done(redirect, last ? "people.mandate.last-ended" : "people.mandate.ended");
            case Outcome.Refused<Function>(Refusal refusal) ->
                Flash.refused(redirect, MandatePages.theirs(refusal));
        }
        return "redirect:/deleghe";
    }

    private static FunctionId mandate(String id) {
        return FunctionId.parse(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
