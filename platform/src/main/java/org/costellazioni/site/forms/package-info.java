/**
 * The kit of forms: a form is declared once, shown with one piece, read with one call.
 *
 * <p>A form in ten minutes. Declare its fields ({@link Fields}) and the {@link Form} as constants of the
 * controller that reads it; a form that stands nowhere else in a bean is not known to the house. Names
 * of fields are Italian, as in the address bar; label keys are the module's own, and a key with {@code
 * .help} behind it is the help.
 *
 * <pre>{@code
 * private static final Field<String> TITLE = Fields.text("titolo", "needs.need.title")
 *         .required(NeedRefusal.TITLE_MISSING).longest(160, NeedRefusal.TITLE_TOO_LONG);
 * private static final Field<LocalDate> BY = Fields.day("entro", "needs.need.by");
 * private static final Form FORM = Form.of("needs.need", TITLE, BY)
 *         .to("/bisogni").button("needs.need.create");
 *
 * @GetMapping("/bisogni/nuovo")
 * String make(Acting signedIn, Words words, Model model) {
 *     return show(FORM.blank(), words, model);
 * }
 *
 * @PostMapping("/bisogni")
 * String create(HttpServletRequest request, Visitor visitor, Words words, Model model,
 *         RedirectAttributes redirect) {
 *     FormData form = FORM.read(request);
 *     return form.send(() -> needs.create(form.the(TITLE), form.orNull(BY), visitor))
 *             .map(made -> Flash.lead(redirect, made.path(), "needs.need.created"))
 *             .orElseGet(() -> show(form, words, model));
 * }
 *
 * private static String show(FormData form, Words words, Model model) {
 *     return form.page(words.of("needs.need.new")).under(words.of("needs.title"), "/bisogni").in(model);
 * }
 * }</pre>
 *
 * <p>That page needs no template. A form on a page of its own shape is one line of it: {@code
 * @template.site.form(shell = shell, words = words, form = form)}; where a page holds several of the
 * same name, each has its address and is {@linkplain Form#tagged tagged}. What differs from request to
 * request (choices, labels, fields left out) is a changed copy of the constant.
 *
 * <p>Reading. A parameter that is missing is an empty field. Blanks that nobody sees go from the edges,
 * and from everywhere within a code, an address or a number; line ends become {@code \n}, letters are
 * composed (NFC); what no database takes (NUL and its like) is refused with words; years lie between 1800
 * and 2200; a text that is too long is never cut; only what is offered may be chosen. All errors are told
 * at once: those of the fields, of {@linkplain Field#such rules} on one field or {@linkplain Form#rule
 * several}, and the refusal of the facade, which stands beside the field that it is {@linkplain
 * org.costellazioni.kernel.Refusal.About about}. A refused form is always answered with 422, its summary
 * stands above the page, and the first wrong field has the focus.
 *
 * <p>Editing. A form that changes something is {@linkplain Form#editing editing}: it is shown with what
 * is there and read together with what is there now. Fields that nobody touched are as they are now,
 * whatever they were when the form was shown; where somebody else has changed what was touched, what
 * was typed stays and what they wrote stands beside.
 *
 * <p>Nothing typed is lost: see {@link org.costellazioni.site.drafts}. {@code FormsTests} walks through
 * all pages, finds every form, and shows that each keeps its text.
 */
@NullMarked
@NamedInterface("forms")
package org.costellazioni.site.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
