package org.costellazioni.site.drafts;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.OwnPath;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed into a form and could not send.
 *
 * @param action where it was to be sent
 * @param page where it is shown; empty when that is not known
 * @param author what tells the mark of who typed it from those of others
 * @param texts by name of the field; secrets and files are not among them
 */
record FormDraft(
        String form, String action, String page, String author, Map<String, List<String>> texts) {

    /** Parameter with the form's name. */
    static final String FORM = "_modulo";

    /** Parameter with the address of the page that shows it. */
    static final String PAGE = "_pagina";

    /** What every form carries and no draft needs. */
    private static final Set<String> CARRIED = Set.of(FORM, PAGE, PersonMarks.PARAMETER, "_csrf");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static FormDraft of(Form form, String author, HttpServletRequest request) {
        Set<String> typed = form.fields()
                .filter(field -> field.typed() || field.input() == Field.Input.HIDDEN)
                .map(Field::name)
                .collect(Collectors.toSet());
        Set<String> all = form.fields().map(Field::name).collect(Collectors.toSet());
        Map<String, List<String>> texts = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (typed.contains(name) || !all.contains(name) && !CARRIED.contains(name)) {
                texts.put(name, List.of(values));
            }
        });
        return new FormDraft(form.name(), request.getRequestURI(), page(request), author, texts);
    }

    static String page(HttpServletRequest request) {
        return OwnPath.safe(Objects.requireNonNullElse(request.getParameter(PAGE), ""), "");
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static FormDraft read(byte[] bytes) {
        return JSON.readValue(bytes, FormDraft.class);
    }

    boolean of(FormData shown) {
        return form.equals(shown.form().name()) && action.equals(shown.action());
    }
}
