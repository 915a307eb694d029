/**
 * The pages of occasions: the list, one occasion, those present, the sheet to sign.
 */
@NullMarked
package org.costellazioni.meetings.web;

import org.jspecify.annotations.NullMarked;
