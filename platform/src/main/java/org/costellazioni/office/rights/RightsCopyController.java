package org.costellazioni.office.rights;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.limits.Limit;
import org.costellazioni.upkeep.limits.Limits;
import org.costellazioni.upkeep.retention.PersonalCopies;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The copy of what is kept about whoever has signed in: a page to read, and a file to take away. */
@Controller
class RightsCopyController {

    private static final String PATH = "/diritti/copia";

    /** It looks through every table. */
    private static final Limit COPYING = new Limit("RIGHTS_COPY", 10, Duration.ofMinutes(6));

    private static final int MOST_SHOWN = 100;

    /** A moment as PostgreSQL writes it into JSON. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d:\\d\\d");

    private final PersonalCopies copies;
    private final Limits limits;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    RightsCopyController(
            PersonalCopies copies,
            Limits limits,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.copies = copies;
        this.limits = limits;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One kind of data in words. @param more how many rows the file has beside those shown */
    record Shown(String what, String why, List<List<Fact>> rows, int more) {}

    record Fact(String what, String said) {}

    @GetMapping(PATH)
    String show(Acting signedIn, Words words, Model model) {
        List<Shown> parts =
                copy(signedIn).stream().map(part -> shown(part, words)).toList();
        model.addAttribute("parts", parts);
        return "office/rights/rights-copy";
    }

    private Shown shown(PersonalCopies.Part part, Words words) {
        List<List<Fact>> rows = part.rows().stream()
                .limit(MOST_SHOWN)
                .map(row -> facts(json.readTree(row), words))
                .toList();
        return new Shown(
                words.of(part.data().key()),
                words.of(part.data().key() + ".why"),
                rows,
                part.rows().size() - rows.size());
    }

    private static List<Fact> facts(JsonNode row, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            fact(field.getKey(), field.getValue(), words).ifPresent(facts::add);
        }
        return facts;
    }

    /** A moment, that it was oneself, or what stands in a column. */
    private static Optional<Fact> fact(String column, JsonNode value, Words words) {
        String said = value.isString() ? value.asString() : value.toString();
        if (MOMENT.matcher(said).matches()) {
            Instant moment = OffsetDateTime.parse(said).toInstant();
            return Optional.of(new Fact(words.of("office.copy.when"), words.moment(moment)));
        }
        if (value.isBoolean() || said.isBlank() || said.equals("[]")) {
            return value.asBoolean(false)
                    ? Optional.of(
                            new Fact(words.of("office.copy.who"), words.of("office.copy.you")))
                    : Optional.empty();
        }
        String label = words.of("office.copy.column." + column.replace('_', '-'));
        return Optional.of(new Fact(label, said));
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<String> download(Acting signedIn, Words words) {
        ArrayNode copy = json.createArrayNode();
        for (PersonalCopies.Part part : copy(signedIn)) {
            ObjectNode kind = copy.addObject();
            kind.put("what", words.of(part.data().key()));
            kind.put("why", words.of(part.data().key() + ".why"));
            ArrayNode rows = kind.putArray("rows");
            part.rows().forEach(row -> rows.add(json.readTree(row)));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dati.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(copy.toPrettyString());
    }

    private List<PersonalCopies.Part> copy(Acting signedIn) {
        PersonId person = Objects.requireNonNull(signedIn.person());
        if (limits.take(COPYING, person.toString()).isPresent()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        transaction.executeWithoutResult(
                status -> journal.tell(signedIn, "office.copy-taken", "person:" + person));
        return copies.of(person);
    }
}
