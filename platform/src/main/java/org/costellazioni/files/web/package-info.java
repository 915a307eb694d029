/** The one address under which files are had. */
@NullMarked
package org.costellazioni.files.web;

import org.jspecify.annotations.NullMarked;
