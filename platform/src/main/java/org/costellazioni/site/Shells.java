package org.costellazioni.site;

import gg.jte.TemplateEngine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.site.drafts.FormFrames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Assembles the {@link Shell} of a page from what every module has to say about it. */
@Component
public class Shells {

    private static final Logger LOG = LoggerFactory.getLogger(Shells.class);

    private final List<ShellContributor> contributors;
    private final ModulesInUse modules;
    private final Assets assets;
    private final FormFrames forms;
    private final TemplateEngine templates;

    Shells(
            List<ShellContributor> contributors,
            ModulesInUse modules,
            Assets assets,
            FormFrames forms,
            TemplateEngine templates) {
        this.contributors = contributors;
        this.modules = modules;
        this.assets = assets;
        this.forms = forms;
        this.templates = templates;
    }

    /**
     * The shell of the page that answers this request.
     *
     * @param status of the answer, as far as it is known
     */
    public Shell of(HttpServletRequest request, int status, Words words, @Nullable Flash flash) {
        ShellDraft draft = new ShellDraft();
        for (ShellContributor contributor : contributors) {
            contribute(contributor, draft, request);
        }
        String color = draft.color();
        String path = FormFrames.page(request);
        return new Shell(
                draft.territory(),
                color == null ? null : "/aspetto/" + color.replace("#", "") + ".css",
                Objects.requireNonNullElse(draft.owner(), draft.territory()),
                Objects.requireNonNullElse(draft.accessibilityStatement(), "/accessibilita"),
                path,
                menu(words, path),
                draft.person(),
                parts(draft.help()),
                parts(draft.beneath()),
                flash,
                forms.of(request, status),
                assets::addressOf,
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** Address of a style or script, for a page that has no shell. */
    public String asset(String name) {
        return assets.addressOf(name);
    }

    private List<Link> menu(Words words, String path) {
        return modules.manifests()
                .flatMap(manifest -> manifest.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> link(entry, words, path))
                .toList();
    }

    private List<PagePart> parts(List<String> names) {
        return names.stream().map(name -> part(name + ".jte")).toList();
    }

    private PagePart part(String template) {
        return (shell, words) -> output ->
                templates.render(template, Map.of("shell", shell, "words", words), output);
    }

    private static void contribute(
            ShellContributor contributor, ShellDraft draft, HttpServletRequest request) {
        try {
            contributor.contribute(draft, request);
        } catch (RuntimeException failure) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw failure;
            }
            LOG.warn("An error page goes without a part of its frame", failure);
        }
    }

    private static Link link(NavigationEntry entry, Words words, String path) {
        boolean current = path.equals(entry.path())
                || path.startsWith(entry.path() + "/")
                || path.startsWith(entry.path() + "?");
        return new Link(words.of(entry.labelKey()), entry.path(), current);
    }
}
