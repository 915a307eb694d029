/**
 * How the shell reaches the browser: views, assets, headers, language, error pages and the few pages
 * that belong to no capability (privacy, legal notes, accessibility, frequent questions, reports).
 *
 * <p>Everything here is package-private; other modules see only {@code org.costellazioni.site}.
 */
@NullMarked
package org.costellazioni.site.web;

import org.jspecify.annotations.NullMarked;
