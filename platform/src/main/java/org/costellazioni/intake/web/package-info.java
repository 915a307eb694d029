/** Pages of the imports, for the programme office: upload, columns, progress, summary, rows to decide. */
@NullMarked
package org.costellazioni.intake.web;

import org.jspecify.annotations.NullMarked;
