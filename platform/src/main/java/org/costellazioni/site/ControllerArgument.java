package org.costellazioni.site;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Objects;

/** Something that a controller's method may ask for by its type alone. */
public interface ControllerArgument extends HandlerMethodArgumentResolver {

    /** What the request gives for a parameter that {@link #supportsParameter} takes. */
    Object of(MethodParameter parameter, HttpServletRequest request);

    @Override
    default Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(
                parameter,
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
