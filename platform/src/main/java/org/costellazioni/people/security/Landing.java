package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.rules.ReturnPath;
import org.costellazioni.site.drafts.FormDrafts;
import org.springframework.stereotype.Component;

/**
 * Where somebody lands who has just signed in: at the form that they could not send before, else at the
 * page that they wanted, else at their desk.
 */
@Component
public class Landing {

    public static final String DESK = "/scrivania";

    private final FormDrafts drafts;

    Landing(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** @param wanted address of a page of this site; anything else counts as none */
    public String of(HttpServletRequest request, PersonId person, String wanted) {
        return drafts.page(request, person).orElseGet(() -> ReturnPath.safe(wanted, DESK));
    }
}
