package org.costellazioni.site;

import org.costellazioni.kernel.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A message for the page that follows an action.
 *
 * @param tone how it is drawn
 * @param key message key, with {@code values} in its places
 */
public record Flash(Tone tone, String key, List<String> values) implements Serializable {

    /** Name of the flash attribute, and of the model attribute on the page that follows. */
    public static final String ATTRIBUTE = "flash";

    /** How a message is drawn: Bootstrap Italia's alert of the same name. */
    public enum Tone {
        SUCCESS,
        INFO,
        WARNING,
        DANGER
    }

    public Flash {
        values = List.copyOf(values);
    }

    /** Tells the next page that something was done. */
    public static void done(RedirectAttributes redirect, String key, Object... values) {
        redirect.addFlashAttribute(ATTRIBUTE, of(Tone.SUCCESS, key, values));
    }

    /** The view that leads to a page of ours, which tells that something was done. */
    public static String lead(
            RedirectAttributes redirect, String path, String key, Object... values) {
        done(redirect, key, values);
        return "redirect:" + path;
    }

    /** Tells the next page why something was not done. */
    public static void refused(RedirectAttributes redirect, Refusal refusal) {
        redirect.addFlashAttribute(
                ATTRIBUTE,
                of(Tone.DANGER, refusal.messageKey(), refusal.arguments().toArray()));
    }

    /** A message for this same page: put it in the model under {@link #ATTRIBUTE}. */
    public static Flash of(Tone tone, String key, Object... values) {
        return new Flash(tone, key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
