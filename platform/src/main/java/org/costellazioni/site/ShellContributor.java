package org.costellazioni.site;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Pushes what a floor above knows into the page shell: the territory, the reader who is signed in. A
 * bean; asked once a page, outside any transaction. On error pages a failing contributor is passed over.
 */
public interface ShellContributor {

    void contribute(ShellDraft draft, HttpServletRequest request);
}
