package org.costellazioni.site;

import gg.jte.Content;

/** A piece that a floor above adds to the frame of every page. */
@FunctionalInterface
public interface PagePart {

    Content of(Shell shell, Words words);
}
