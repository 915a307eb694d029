package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.rules.SheetAuthority;
import org.costellazioni.site.lists.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may change what: the programme office everything, whoever has a mandate their own actor. */
public final class ActorAccess {

    private ActorAccess() {}

    static boolean office(Reader reader) {
        return SheetAuthority.office(reader);
    }

    /** Whether the visitor may change the actor and read what is reserved about it. */
    public static boolean allowed(Reader reader, ActorId actor) {
        return SheetAuthority.reaches(reader, actor);
    }

    /** Goes on where the visitor may; for anybody else there is no such page. */
    public static void demand(boolean allowed) {
        if (!allowed) {
            throw notFound();
        }
    }

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
