package org.costellazioni.people.security;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;
import java.util.Optional;

/**
 * Hands {@link Visitor} (anybody), {@link Acting} (somebody signed in) and {@code Optional<Acting>}
 * (somebody or a stranger, for modules below this one) to controllers.
 */
class VisitorArgument implements HandlerMethodArgumentResolver {

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
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Visitor visitor = visitors.of(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
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
