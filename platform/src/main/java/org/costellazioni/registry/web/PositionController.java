package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.positions.Answer;
import org.costellazioni.registry.positions.Positions;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.territories.MapTiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.stream.Stream;

/** Where an actor is: a point on the map, a neighborhood alone, or the point of before. */
@Controller
class PositionController {

    private static final String PATH = "/realta/{slug}/posizione";

    private static final Choice<String> STAYS =
            Choice.of("resta", "registry.position.answer.stays");
    private static final Choice<String> POINT =
            Choice.of("punto", "registry.position.answer.point");
    private static final Choice<String> AREA = Choice.of("area", "registry.position.answer.area");

    private static final Field<String> WHERE =
            Fields.one("dove", "registry.position.where").required().radios();
    private static final Field<String> LATITUDE =
            Fields.code(ActorField.LATITUDE.code(), ActorField.LATITUDE.labelKey());
    private static final Field<String> LONGITUDE =
            Fields.code(ActorField.LONGITUDE.code(), ActorField.LONGITUDE.labelKey());
    private static final Field<String> NEIGHBORHOOD =
            Fields.one(ActorField.AREA_ID.code(), ActorField.AREA_ID.labelKey());
    private static final Form FORM = Form.of(
                    "registry.position", WHERE, LATITUDE, LONGITUDE, NEIGHBORHOOD)
            .button("registry.form.save");

    private final Actors actors;
    private final Positions positions;
    private final ChoiceCache choices;
    private final MapTiles tiles;

    PositionController(Actors actors, Positions positions, ChoiceCache choices, MapTiles tiles) {
        this.actors = actors;
        this.positions = positions;
        this.choices = choices;
        this.tiles = tiles;
    }

    static String path(ActorView actor) {
        return "/realta/" + actor.slug() + "/posizione";
    }

    @GetMapping(PATH)
    String edit(
            @PathVariable String slug,
            Visitor visitor,
            Words words,
            Model model,
            HttpServletResponse response) {
        ActorView actor = editable(slug, visitor);
        FormData form = form(actor, words).blank();
        boolean point = actor.sheet().has(ActorField.LATITUDE);
        form.with(WHERE, actor.pointDoubted() ? "resta" : point ? "punto" : "area")
                .with(LATITUDE, actor.sheet().text(ActorField.LATITUDE).orElse(null))
                .with(LONGITUDE, actor.sheet().text(ActorField.LONGITUDE).orElse(null))
                .with(NEIGHBORHOOD, actor.sheet().text(ActorField.AREA_ID).orElse(null));
        return show(actor, form, words, model, response);
    }

    @PostMapping(PATH)
    String update(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData form = form(actor, words).read(request);
        return form.send(() -> positions.answer(actor.id(), answer(form), visitor))
                .map(placed ->
                        Flash.lead(redirect, actor.path(), "registry.position.saved", actor.name()))
                .orElseGet(() -> show(actor, form, words, model, response));
    }

    private static Answer answer(FormData form) {
        return switch (form.the(WHERE)) {
            case "resta" -> new Answer.StillThere();
            case "punto" -> new Answer.AtPoint(form.text(LATITUDE), form.text(LONGITUDE));
            default -> new Answer.InArea(form.text(NEIGHBORHOOD));
        };
    }

    private Form form(ActorView actor, Words words) {
        List<Choice<String>> answers = Stream.of(STAYS, POINT, AREA)
                .filter(answer -> answer != STAYS || actor.pointDoubted())
                .toList();
        return FORM.to(path(actor))
                .back(actor.path())
                .choosing(WHERE, answers)
                .offering(NEIGHBORHOOD, choices.offered(ActorField.AREA_ID).apply(words));
    }

    private String show(
            ActorView actor,
            FormData form,
            Words words,
            Model model,
            HttpServletResponse response) {
        model.addAttribute(
                "position",
                form.page(words.of("registry.position.title", actor.name()))
                        .lead(words.of(
                                actor.pointDoubted()
                                        ? "registry.position.doubted.lead"
                                        : "registry.position.lead"))
                        .under(words.of("registry.actors.title"), "/realta")
                        .under(actor.name(), actor.path()));
        model.addAttribute("address", address(actor));
        model.addAttribute("tiles", tiles.address(response));
        return "registry/web/position";
    }

    private static String address(ActorView actor) {
        return Stream.of(ActorField.ADDRESS, ActorField.MUNICIPALITY)
                .flatMap(field -> actor.sheet().text(field).stream())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }
}
