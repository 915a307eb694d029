/** The page that lists the vocabularies, and one page for each, for the programme office. */
@NullMarked
package org.costellazioni.vocabularies.web;

import org.jspecify.annotations.NullMarked;
