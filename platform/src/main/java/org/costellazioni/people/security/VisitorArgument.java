package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.ControllerArgument;
import org.springframework.core.MethodParameter;

import java.util.Optional;

/**
 * Hands {@link Visitor} (anybody), {@link Acting} (somebody signed in) and {@code Optional<Acting>}
 * (somebody or a stranger, for modules below this one) to controllers.
 */
class VisitorArgument implements ControllerArgument {

    private final Visitors visitors;

    VisitorArgument(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class
                || parameter.getParameterType() == Acting.class
                || maybeActing(parameter);
    }

    private static boolean maybeActing(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && parameter.nested().getNestedParameterType() == Acting.class;
    }

    @Override
    public Object of(MethodParameter parameter, HttpServletRequest request) {
        Visitor visitor = visitors.of(request);
        if (parameter.getParameterType() == Visitor.class) {
            return visitor;
        }
        if (maybeActing(parameter)) {
            return visitor.signedIn() ? Optional.of(visitor.acting()) : Optional.empty();
        }
        if (!visitor.signedIn()) {
            throw new SignInNeededException();
        }
        return visitor.acting();
    }
}
