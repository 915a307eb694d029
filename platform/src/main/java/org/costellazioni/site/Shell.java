package org.costellazioni.site;

import org.costellazioni.site.drafts.FormFrame;
import org.costellazioni.site.forms.FormData;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The frame of one page: where and who the reader is, and what surrounds the content.
 *
 * @param territory name of the territory, empty when none is bound (some error pages)
 * @param colorSheet address of the style sheet with the territory's own colour, or null
 * @param owner whoever answers for the site, such as the municipality
 * @param accessibilityStatement address of the statement on AgID's form, or our own page
 * @param path this page's address with its query, as the reader asked for it
 * @param menu the public menu, in order
 * @param person the reader who is signed in, or null
 * @param help further entries of the footer's list of help
 * @param beneath what stands between content and footer
 * @param flash what the previous action has to say, or null
 * @param forms what the page knows of its forms
 * @param assets from an asset's plain name to its address
 * @param token the token that forms send back, fetched when first needed
 */
public record Shell(
        String territory,
        @Nullable String colorSheet,
        String owner,
        String accessibilityStatement,
        String path,
        List<Link> menu,
        @Nullable Reader person,
        List<PagePart> help,
        List<PagePart> beneath,
        @Nullable Flash flash,
        FormFrame forms,
        UnaryOperator<String> assets,
        Supplier<@Nullable CsrfToken> token) {

    /**
     * The reader who is signed in.
     *
     * @param name how they are greeted
     * @param actingFor the actor they act for, or null when they act for themselves
     * @param hats the actors they may act for instead; an option with an empty value is themselves
     * @param waiting how many things wait on their desk
     */
    public record Reader(String name, @Nullable String actingFor, List<Option> hats, int waiting) {}

    /** Address of an asset, from its plain name: {@code site.css}. */
    public String asset(String name) {
        return assets.apply(name);
    }

    /** Address that switches the language and comes back to this page. */
    public String inLanguage(String language) {
        return "/lingua/" + language + "?da="
                + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Whether this very form was sent and refused. */
    public boolean refuses(FormData form) {
        return forms.refuses(form);
    }

    /** What forms send back, or null where nothing is asked. */
    public @Nullable CsrfToken csrf() {
        return token.get();
    }
}
