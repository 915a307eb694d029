package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is done with ticked rows: first a page that says of each row what would happen, or why nothing
 * would; then it is carried out. What was refused stays ticked, and what was typed stays typed.
 */
@Controller
class BulkActController implements ListEndpoint {

    private static final String PAGE = "site/lists/act";

    /** In the place of a text that is yet to be typed. */
    private static final String UNTYPED = "…";

    private static final Field<String> ACT = Fields.hidden(Lists.ACT);
    private static final Field<List<String>> ROWS =
            Fields.many(Lists.TICKED, "site.list.act.rows").required(BulkRefusal.NOTHING_TICKED);
    private static final Form FORM =
            Form.of("site.list-act", ACT, ROWS, BulkAct.NOTE).button("site.list.act.confirm");

    private final ListRoutes routes;
    private final Lists lists;
    private final TransactionTemplate rehearsal;

    BulkActController(ListRoutes routes, Lists lists, PlatformTransactionManager transactions) {
        this.routes = routes;
        this.lists = lists;
        this.rehearsal = new TransactionTemplate(transactions);
    }

    @Override
    public List<Route> routes(Listing<?> listing) {
        return listing.hasActs()
                ? List.of(
                        Route.get(listing.path() + "/anteprima", "preview"),
                        Route.post(listing.path() + "/azioni", "carryOut"))
                : List.of();
    }

    /**
     * One ticked row: what would happen to it or has happened, or why not.
     *
     * @param asksAgain whether it is shown without its tick
     */
    record Line(String id, String title, String text, State state, boolean asksAgain) {

        enum State {
            POSSIBLE,
            DONE,
            REFUSED
        }

        private static List<Line> only(State state, List<Line> lines) {
            return lines.stream().filter(line -> line.state == state).toList();
        }
    }

    /** The page has an address of its own, so that whoever must sign in again comes back to it. */
    String preview(
            HttpServletRequest request, Acting by, Model model, RedirectAttributes redirect) {
        Task<?> task = task(routes.of(request), request);
        if (task.ticked.rows().isEmpty()) {
            Flash.refused(redirect, BulkRefusal.NOTHING_TICKED);
            return "redirect:" + task.ticked.inquiry().pageWith("");
        }
        List<Line> lines = rehearsed(task, by);
        List<Line> possible = Line.only(Line.State.POSSIBLE, lines);
        model.addAttribute("refused", Line.only(Line.State.REFUSED, lines));
        return show(
                task,
                possible.isEmpty() ? null : task.filled("site.list.act.possible", possible),
                model);
    }

    String carryOut(
            HttpServletRequest request,
            HttpServletResponse response,
            Acting by,
            Model model,
            RedirectAttributes redirect) {
        Task<?> task = task(routes.of(request), request);
        FormData form = task.form("site.list.act.possible", rehearsed(task, by)).read(request);
        if (form.right() && task.ticked.rows().isEmpty()) {
            form.refuse(BulkRefusal.NOTHING_TICKED);
        }
        if (!form.right()) {
            return show(task, form, model);
        }
        String note = task.act.note() == null ? "" : form.the(BulkAct.NOTE);
        List<Line> lines = task.carriedOut(note, by);
        List<Line> refused = Line.only(Line.State.REFUSED, lines);
        if (refused.isEmpty()) {
            String list = task.ticked.inquiry().pageWith("");
            return Flash.lead(redirect, list, "site.list.act.done", lines.size());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", Line.only(Line.State.DONE, lines));
        FormData again = task.filled("site.list.act.refused", refused);
        return show(task, again.with(BulkAct.NOTE, note), model);
    }

    /** What would happen to each row: it is done, and undone at once. */
    private <R> List<Line> rehearsed(Task<R> task, Acting by) {
        List<Line> lines = new ArrayList<>();
        for (R row : task.ticked.rows()) {
            lines.add(Objects.requireNonNull(rehearsal.execute(status -> {
                status.setRollbackOnly();
                return task.rehearsed(row, by);
            })));
        }
        return lines;
    }

    private <R> Task<R> task(Listing<R> listing, HttpServletRequest request) {
        Lists.Ticked<R> ticked = lists.ticked(listing, request);
        String name = Filter.bare(request.getParameter(Lists.ACT));
        return listing.acts(ticked.inquiry().reader()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(act -> new Task<>(act, ticked))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(Task<?> task, @Nullable FormData form, Model model) {
        Inquiry<?> inquiry = task.ticked.inquiry();
        model.addAttribute("title", inquiry.words().of(task.act.label()));
        model.addAttribute("list", inquiry.title());
        model.addAttribute("back", task.back());
        if (form != null) {
            model.addAttribute("form", form);
        }
        return PAGE;
    }

    /** An act on the rows that were ticked. */
    private record Task<R>(BulkAct<R> act, Lists.Ticked<R> ticked) {

        /**
         * The form that carries the act out, with what is asked of the list.
         *
         * @param label what stands above the rows
         */
        Form form(String label, List<Line> lines) {
            Field<String> note = act.note();
            Form form = FORM.to(ticked.inquiry().path() + "/azioni")
                    .with(ROWS.label(label, lines.size()))
                    .choosing(ROWS, choices(lines));
            Form noted = note == null ? form.without(BulkAct.NOTE) : form.with(note);
            List<Option> chosen = act.choices(words());
            if (note != null && !chosen.isEmpty()) {
                noted = noted.offering(note, chosen);
            }
            return noted.with(asked().keySet().stream().map(Fields::hidden).toArray(Field[]::new));
        }

        /** The same with these rows ticked, but for those that must be ticked once more. */
        FormData filled(String label, List<Line> lines) {
            FormData filled = form(label, lines)
                    .blank()
                    .with(ACT, act.name())
                    .with(
                            ROWS,
                            lines.stream()
                                    .filter(line -> !line.asksAgain)
                                    .map(Line::id)
                                    .toList());
            asked().forEach((name, value) -> filled.with(Fields.hidden(name), value));
            return filled;
        }

        private Map<String, String> asked() {
            return ticked.inquiry().asked().parameters();
        }

        /** The rows with what is said of them; those that are there no more may be sent, but not chosen. */
        private List<Choice<String>> choices(List<Line> lines) {
            List<Choice<String>> choices = new ArrayList<>();
            lines.forEach(line -> choices.add(new Choice<>(
                    line.id,
                    line.id,
                    words -> words.of("site.list.act.row", line.title, line.text))));
            ticked.gone().forEach(id -> choices.add(Choice.of(id, "site.list.act.gone")));
            return choices;
        }

        /** The list as it was left, with the same ticks. */
        String back() {
            String page = ticked.inquiry().pageWith("");
            return ticked.ids().stream()
                    .map(id -> Lists.TICKED + '=' + id)
                    .reduce(page, (to, tick) -> to + (to.contains("?") ? "&" : "?") + tick);
        }

        Line rehearsed(R row, Acting by) {
            String note = act.choices(words()).stream()
                    .findFirst()
                    .map(Option::value)
                    .orElse(act.note() == null ? "" : UNTYPED);
            Outcome<String> outcome =
                    act.carryOut(row, note, by).map(done -> act.announced(row, words()));
            return line(row, outcome, Line.State.POSSIBLE);
        }

        List<Line> carriedOut(String note, Acting by) {
            return ticked.rows().stream()
                    .map(row -> {
                        Outcome<String> outcome = act.carryOut(row, note, by)
                                .map(done -> words().of("site.list.act.row-done"));
                        return line(row, outcome, Line.State.DONE);
                    })
                    .toList();
        }

        private Line line(R row, Outcome<String> outcome, Line.State good) {
            Listing.Identity<R> identity = ticked.inquiry().listing().identity().orElseThrow();
            String id = identity.id().apply(row);
            String title = identity.title().apply(row, words());
            return switch (outcome) {
                case Outcome.Done<String>(String text) ->
                    new Line(id, title, text, good, act.asksAgain(row));
                case Outcome.Refused<String>(var refusal) ->
                    new Line(id, title, words().of(refusal), Line.State.REFUSED, false);
            };
        }

        private Words words() {
            return ticked.inquiry().words();
        }
    }
}
