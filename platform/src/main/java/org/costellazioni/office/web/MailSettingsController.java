package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.mail.OutgoingMail;
import org.costellazioni.mail.Sender;
import org.costellazioni.mail.SenderRefusal;
import org.costellazioni.mail.Senders;
import org.costellazioni.mail.server.MailAnswer;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Flash.Tone;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Objects;
import java.util.Optional;

/** As whom the territory writes, whether its letters leave, and a letter to oneself to try it. */
@Controller
@Staff(Role.ADMINISTRATOR)
class MailSettingsController {

    private static final String PATH = "/territorio/posta";

    private static final Field<String> NAME =
            Fields.text("nome", "office.mail.name").longest(Sender.LONGEST_NAME);
    private static final Field<String> ANSWERS = Fields.email("risposte", "office.mail.answers")
            .malformed(SenderRefusal.ADDRESS_MALFORMED);
    private static final Field<String> SIGNATURE = Fields.longText("firma", "office.mail.signature")
            .longest(Sender.LONGEST_SIGNATURE, SenderRefusal.SIGNATURE_TOO_LONG)
            .rows(4);
    private static final Form FORM = Form.of("office.mail", NAME, ANSWERS, SIGNATURE)
            .to(PATH)
            .button("office.mail.save")
            .editing();

    private final Senders senders;
    private final OutgoingMail mail;
    private final People people;

    MailSettingsController(Senders senders, OutgoingMail mail, People people) {
        this.senders = senders;
        this.mail = mail;
        this.people = people;
    }

    @GetMapping(PATH)
    String show(Acting by, Model model) {
        return show(filled(senders.current()), by, model);
    }

    @PostMapping(PATH)
    String update(HttpServletRequest request, Acting by, Model model, RedirectAttributes redirect) {
        FormData form = FORM.read(request, filled(senders.current()));
        return form.send(() -> senders.change(sender(form), by))
                .map(changed -> Flash.lead(redirect, PATH, "office.mail.saved"))
                .orElseGet(() -> show(form, by, model));
    }

    /** A letter to whoever asks for it, and to nobody else. */
    @PostMapping(PATH + "/prova")
    String create(Acting by, RedirectAttributes redirect) {
        Optional<String> to = own(by).map(Person::email);
        if (to.isPresent()) {
            MailAnswer answer = mail.attempt(to.get(), own(by).orElseThrow().language());
            redirect.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.of(
                            answer == MailAnswer.TAKEN ? Tone.SUCCESS : Tone.DANGER,
                            MessageKey.of("mail.answer.", answer),
                            to.get()));
        }
        return "redirect:" + PATH;
    }

    private Optional<Person> own(Acting by) {
        return Optional.ofNullable(by.person()).flatMap(people::find);
    }

    private String show(FormData form, Acting by, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("state", mail.state());
        model.addAttribute("backlog", mail.backlog());
        model.addAttribute(
                "address", own(by).map(Person::email).map(Objects::toString).orElse(""));
        return "office/web/mail";
    }

    private static FormData filled(Sender sender) {
        return FORM.blank()
                .with(NAME, sender.name())
                .with(ANSWERS, sender.answersTo())
                .with(SIGNATURE, sender.signature());
    }

    private static Sender sender(FormData form) {
        return new Sender(form.the(NAME), form.the(ANSWERS), form.the(SIGNATURE));
    }
}
