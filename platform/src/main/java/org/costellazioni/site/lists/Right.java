package org.costellazioni.site.lists;

/** Something that a person may be entrusted with: a role. Floors above say which there are. */
public interface Right {}
