package org.costellazioni.upkeep.retention;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.End;
import org.costellazioni.kernel.PersonalData.Term;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Period;
import java.util.List;

/** Tells everyone what is kept about people, why, and how long. */
@Controller
class RetentionController {

    private static final String PREFIX = "upkeep.retention.";

    private final KeptData kept;

    RetentionController(KeptData kept) {
        this.kept = kept;
    }

    /** One kind of data, in words. */
    record Row(String about, String what, String why, String basis, String kept) {}

    @GetMapping("/conservazione")
    String list(Words words, Model model) {
        List<Row> rows = kept.all().stream().map(data -> row(data, words)).toList();
        model.addAttribute("rows", rows);
        return "upkeep/retention/retention";
    }

    private static Row row(PersonalData data, Words words) {
        return new Row(
                words.of(MessageKey.of(PREFIX + "about.", data.about())),
                words.of(data.key()),
                words.of(data.key() + ".why"),
                words.of(MessageKey.of(PREFIX + "basis.", data.basis())),
                kept(data, words));
    }

    private static String kept(PersonalData data, Words words) {
        Term term = data.term();
        if (term == null) {
            return words.of(data.key() + ".kept");
        }
        String key = term.end() instanceof End.Emptying ? "emptied" : "deleted";
        return words.of(PREFIX + key, period(term.period(), words));
    }

    /** In the largest unit that it was said in. */
    private static String period(Period period, Words words) {
        if (period.getYears() > 0) {
            return words.of(PREFIX + "years", period.getYears());
        }
        return period.getMonths() > 0
                ? words.of(PREFIX + "months", period.getMonths())
                : words.of(PREFIX + "days", period.getDays());
    }
}
