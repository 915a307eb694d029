package org.costellazioni.opendata;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.ShellContributor;
import org.costellazioni.site.ShellDraft;
import org.springframework.stereotype.Component;

/** Leads to the open data from the foot of every page. */
@Component
class FooterLink implements ShellContributor {

    @Override
    public void contribute(ShellDraft draft, HttpServletRequest request) {
        draft.help("opendata/footer-link");
    }
}
