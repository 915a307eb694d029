package org.costellazioni.office.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.upkeep.retention.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How long the territory keeps what it may choose the period of. */
@Controller
@Staff(Role.ADMINISTRATOR)
class RetentionPeriodsController {

    private static final String PATH = "/territorio/conservazione";
    private static final Form FORM =
            Form.of("office.retention").to(PATH).button("office.retention.save").editing();

    private final Retention retention;

    RetentionPeriodsController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping(PATH)
    String edit(Words words, Model model) {
        return show(filled(fields()), words, model);
    }

    private FormData filled(Map<String, Field<Long>> fields) {
        FormData form = form(fields).blank();
        Map<String, Integer> days = retention.editable();
        fields.forEach((key, field) ->
                form.with(field, Objects.requireNonNull(days.get(key)).longValue()));
        return form;
    }

    @PostMapping(PATH)
    String update(
            HttpServletRequest request,
            Acting by,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Map<String, Field<Long>> fields = fields();
        FormData form = form(fields).read(request, filled(fields));
        if (!form.right()) {
            return show(form, words, model);
        }
        Map<String, Integer> days = new HashMap<>();
        fields.forEach((key, field) -> days.put(key, Math.toIntExact(form.the(field))));
        retention.choose(days, by);
        return Flash.lead(redirect, PATH, "office.retention.saved");
    }

    private static String show(FormData form, Words words, Model model) {
        return form.page(words.of("office.retention.title"))
                .lead(words.of("office.retention.lead"))
                .under(words.of("office.settings.title"), "/territorio")
                .in(model);
    }

    private static Form form(Map<String, Field<Long>> fields) {
        return FORM.with(fields.values().toArray(Field<?>[]::new));
    }

    /** For each kind of data the field that says for how many days it is kept. */
    private Map<String, Field<Long>> fields() {
        Map<String, Field<Long>> fields = new LinkedHashMap<>();
        for (String key : retention.editable().keySet()) {
            fields.put(
                    key,
                    Fields.number(
                                    key.replace('.', '-'),
                                    key,
                                    Retention.LEAST_DAYS,
                                    Retention.MOST_DAYS)
                            .help("office.retention.days")
                            .required("office.retention.missing"));
        }
        return fields;
    }
}
