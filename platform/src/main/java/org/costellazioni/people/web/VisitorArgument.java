package org.costellazioni.people.web;

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

/** Hands {@link Visitor} (anybody) and {@link Acting} (somebody signed in) to controllers. */
class VisitorArgument implements HandlerMethodArgumentResolver {

    private final Visitors visitors;

    VisitorArgument(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class
                || parameter.getParameterType() == Acting.class;
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
        if (!visitor.signedIn()) {
            throw new SignInNeededException();
        }
        return visitor.acting();
    }
}
