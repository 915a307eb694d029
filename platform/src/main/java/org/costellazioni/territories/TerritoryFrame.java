package org.costellazioni.territories;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.ShellContributor;
import org.costellazioni.site.ShellDraft;
import org.springframework.stereotype.Component;

/** Puts the territory's name and its own color into the frame of every page. */
@Component
class TerritoryFrame implements ShellContributor {

    @Override
    public void contribute(ShellDraft draft, HttpServletRequest request) {
        if (request.getAttribute(TerritoryFilter.ATTRIBUTE) instanceof Territory territory) {
            draft.territory(territory.name(), territory.color());
        }
    }
}
