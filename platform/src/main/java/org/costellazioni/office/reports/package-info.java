/**
 * What people say about the pages: a problem, which is answered within thirty days (Decision (EU)
 * 2018/1523 for accessibility), or a rating of how clear a page is. Anyone may write, so both forms are
 * limited by address and hold nothing more than what is typed.
 */
@NullMarked
package org.costellazioni.office.reports;

import org.jspecify.annotations.NullMarked;
