package org.costellazioni.office.reports;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.ShellContributor;
import org.costellazioni.site.ShellDraft;
import org.springframework.stereotype.Component;

/** The model of municipal sites asks every page how clear it is and where a problem is told. */
@Component
class PageFeedback implements ShellContributor {

    @Override
    public void contribute(ShellDraft draft, HttpServletRequest request) {
        draft.help("office/reports/report-link");
        draft.help("office/rights/rights-link");
        draft.beneath("office/reports/rating");
    }
}
