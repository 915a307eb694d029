/** The pages of those who run the site: settings, reports, outgoing mail. */
@NullMarked
package org.costellazioni.office.web;

import org.jspecify.annotations.NullMarked;
