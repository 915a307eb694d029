package org.costellazioni.office.rights;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AnonymousForms;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.office.rights.RightsRequest.Asked;
import org.costellazioni.office.rights.RightsRequest.Kind;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.RequestSite;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rights of everyone over their own data, and a request about them. */
@Controller
class RightsController {

    private static final String PATH = "/diritti";
    private static final String REQUEST = PATH + "/richiesta";

    private static final Field<Kind> KIND = Fields.one(
                    "diritto",
                    "office.rights.kind",
                    Choice.all(
                            List.of(Kind.values()),
                            MessageKey::of,
                            kind -> MessageKey.of("office.rights.kind.", kind)))
            .radios()
            .required("office.rights.kind-missing")
            .malformed("office.rights.kind-missing");
    private static final Field<String> NAME = Fields.text("nome", "office.rights.name")
            .required("office.rights.name-missing")
            .autocomplete("name");
    private static final Field<String> EMAIL = Fields.email("email", "office.rights.email")
            .required("office.report.refusal.email")
            .malformed("office.report.refusal.email")
            .autocomplete("email");
    private static final Field<String> TEXT = Fields.longText("testo", "office.rights.text")
            .required("office.rights.text-missing")
            .longest(RightsRules.LONGEST_TEXT);
    private static final Field<String> TRAP = Fields.trap("sito", "office.report.trap");
    static final Form FORM = Form.of("office.rights-request", KIND, NAME, EMAIL, TEXT, TRAP)
            .to(REQUEST)
            .button("office.rights.send");

    private final RightsRequests requests;
    private final People people;
    private final AnonymousForms forms;
    private final RequestSite site;
    private final int backupDays;

    /** @param backupDays after how many days whoever runs the machine deletes a backup */
    RightsController(
            RightsRequests requests,
            People people,
            AnonymousForms forms,
            RequestSite site,
            @Value("${costellazioni.backups.kept-days:90}") int backupDays) {
        this.requests = requests;
        this.people = people;
        this.forms = forms;
        this.site = site;
        this.backupDays = backupDays;
    }

    @GetMapping(PATH)
    String show(Visitor visitor, Model model) {
        PersonId person = visitor.acting().person();
        model.addAttribute("signedIn", person != null);
        model.addAttribute("backupDays", backupDays);
        model.addAttribute("requests", person == null ? List.of() : requests.of(person));
        return "office/rights/rights";
    }

    @GetMapping(REQUEST)
    String make(Visitor visitor, Words words, Model model) {
        return page(form(person(visitor)).blank(), words, model);
    }

    /** Whoever has signed in is known by name and address. */
    private static Form form(Optional<Person> person) {
        return person.isPresent() ? FORM.without(NAME, EMAIL) : FORM;
    }

    private Optional<Person> person(Visitor visitor) {
        return Optional.ofNullable(visitor.acting().person()).flatMap(people::find);
    }

    private static String page(FormData form, Words words, Model model) {
        return form.page(words.of("office.rights.request"))
                .lead(words.of("office.rights.request.lead"))
                .under(words.of("office.rights.title"), PATH)
                .in(model);
    }

    @PostMapping(REQUEST)
    @OpenToStrangers
    String create(
            HttpServletRequest request,
            Visitor visitor,
            Locale language,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Optional<Person> person = person(visitor);
        FormData form = form(person).read(request);
        if (!form.right()) {
            return page(form, words, model);
        }
        if (!forms.admit(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        // Only machines fill in the hidden field: they are thanked like everyone, and not kept.
        if (!form.the(TRAP).isEmpty()) {
            return "redirect:" + REQUEST + "/lettera";
        }
        return person.map(known -> ask(form, known, visitor.acting(), words, redirect))
                .orElseGet(() -> offer(form, language, site.of(request)));
    }

    private String ask(
            FormData form, Person person, Acting by, Words words, RedirectAttributes redirect) {
        if (!requests.admits(person.id().toString())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Asked asked = asked(form, person.id(), person.name(), person.email(), person.language());
        String day = words.date(requests.ask(asked, by));
        return Flash.lead(redirect, PATH, "office.rights.received", day);
    }

    /** The same page whether the letter was written or there had been too many. */
    private String offer(FormData form, Locale language, String here) {
        if (requests.admits(form.the(EMAIL))) {
            requests.offer(asked(form, null, form.the(NAME), form.the(EMAIL), language), here);
        }
        return "redirect:" + REQUEST + "/lettera";
    }

    private static Asked asked(
            FormData form,
            @Nullable PersonId person,
            String name,
            @Nullable String email,
            Locale language) {
        return new Asked(form.the(KIND), person, name, email, language, form.the(TEXT));
    }

    @GetMapping(REQUEST + "/lettera")
    String sent() {
        return "office/rights/rights-sent";
    }
}
