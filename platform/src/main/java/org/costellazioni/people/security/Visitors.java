package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is looking, read once a request. */
@Component
public class Visitors {

    private static final String KNOWN = Visitor.class.getName();
    private static final String ACTING_FOR = "people.acting-for";

    private final People people;

    Visitors(People people) {
        this.people = people;
    }

    public Visitor of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Visitor known) {
            return known;
        }
        Visitor visitor = read(request);
        request.setAttribute(KNOWN, visitor);
        return visitor;
    }

    private Visitor read(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof PersonAuthentication signedIn
                ? people.visitor(signedIn.person(), signedIn.identification(), chosen(request))
                : Visitor.STRANGER;
    }

    /** Remembers whom the person acts for from now on; null for themselves. */
    public void choose(HttpServletRequest request, @Nullable ActorId actor) {
        HttpSession session = request.getSession();
        if (actor == null) {
            session.removeAttribute(ACTING_FOR);
        } else {
            session.setAttribute(ACTING_FOR, actor.toString());
        }
        request.removeAttribute(KNOWN);
    }

    private static @Nullable ActorId chosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACTING_FOR) instanceof String actor
                ? ActorId.parse(actor).orElse(null)
                : null;
    }
}
