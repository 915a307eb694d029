package org.costellazioni.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.intake.ImportRefusal;
import org.costellazioni.site.Flash;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a page asks one thing after the other, by place and not by name: answers to a page that asked other
 * things would land on the wrong ones. Its digest goes with the page and comes back with the answers.
 */
record Asked(String digest) {

    private static final Field<String> DIGEST = Fields.hidden("chiesto");
    private static final int BYTES = 8;

    /** @param things all that is asked about, in the order of the page */
    static Asked about(List<String> things) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", things).getBytes(StandardCharsets.UTF_8));
            return new Asked(HexFormat.of().formatHex(whole, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form with a place for the digest. */
    static Form on(Form form) {
        return form.with(DIGEST);
    }

    /** The same with the digest in its place. */
    FormData with(FormData form) {
        return form.with(DIGEST, digest);
    }

    /** Whether the answers are those to another page; who does not say to which answers this one. */
    boolean otherThan(HttpServletRequest answers) {
        String sent = answers.getParameter(DIGEST.name());
        return sent != null && !sent.isEmpty() && !sent.equals(digest);
    }

    /** Tells on the page that is shown instead; on the one that follows, where nothing is asked any more. */
    static void tellChanged(
            HttpServletResponse response, Model model, RedirectAttributes redirect) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute(Flash.ATTRIBUTE, Flash.of(Flash.Tone.DANGER, "intake.asked.changed"));
        Flash.refused(redirect, ImportRefusal.STEP_OVERTAKEN);
    }
}
