package org.costellazioni.upkeep.due;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.files.CalendarFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** What a person owes, however far ahead, and the address under which their calendar reads it. */
@Controller
class DueDateController {

    private static final String PATH = "/scadenze";
    private static final String CALENDAR = PATH + "/calendario";
    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final DueDates dueDates;
    private final CalendarAddresses addresses;
    private final Phrasebook phrases;
    private final Clock clock;

    DueDateController(
            DueDates dueDates, CalendarAddresses addresses, Phrasebook phrases, Clock clock) {
        this.dueDates = dueDates;
        this.addresses = addresses;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** One due date, in words. */
    record Row(String day, String what, String path, String button) {}

    @GetMapping(PATH)
    String list(Acting person, Words words, Model model) {
        return show(person, "", words, model);
    }

    /** The address is shown on this page alone: only its digest is kept. */
    @PostMapping(CALENDAR)
    String create(Acting person, HttpServletRequest request, Words words, Model model) {
        String secret = addresses.make(id(person));
        return show(person, site(request) + CALENDAR + "/" + secret, words, model);
    }

    @PostMapping(CALENDAR + "/rimozione")
    String remove(Acting person, RedirectAttributes redirect) {
        addresses.withdraw(id(person));
        Flash.done(redirect, "upkeep.due.calendar.removed");
        return "redirect:" + PATH;
    }

    /** For calendar programs, which do not sign in. */
    @GetMapping(CALENDAR + "/{secret}")
    ResponseEntity<String> feed(@PathVariable String secret, HttpServletRequest request) {
        CalendarAddresses.Feed feed = addresses
                .read(secret)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = phrases.in(feed.language());
        CalendarFile file = new CalendarFile(words.of("upkeep.due.title"));
        String site = site(request);
        file.add(feed.due().stream().map(due -> event(due, words, site)).toList());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(file.finished());
    }

    private CalendarFile.Event event(DueDate due, Words words, String site) {
        return new CalendarFile.Event(
                due.thing() + "-" + due.key() + "@costellazioni",
                clock.instant(),
                words.of(due.key(), due.arguments().toArray()),
                due.day(),
                null,
                null,
                null,
                site + due.path());
    }

    private String show(Acting person, String address, Words words, Model model) {
        List<Row> rows =
                dueDates.of(person).stream().map(due -> row(due, words)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("address", address);
        model.addAttribute(
                "made", addresses.madeAt(id(person)).map(words::moment).orElse(""));
        return "upkeep/due/due-dates";
    }

    private static Row row(DueDate due, Words words) {
        return new Row(
                words.date(due.day()),
                words.of(due.key(), due.arguments().toArray()),
                due.path(),
                words.of(due.buttonKey()));
    }

    private static String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }

    private static PersonId id(Acting person) {
        return Objects.requireNonNull(person.person());
    }
}
