package org.costellazioni.people.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.kernel.Acting;
import org.costellazioni.people.OpenToStrangers;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.drafts.PersonMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.io.IOException;
import java.util.Set;

/**
 * Lets in whom a page is for, before anything of it runs. {@code @Staff}: whoever lacks the role gets
 * the same answer as for a page that does not exist. A change, or a page that asks for {@link Acting}:
 * strangers are led to the sign-in page.
 */
class PageGuard implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Visitors visitors;
    private final PersonMarks marks;

    PageGuard(Visitors visitors, PersonMarks marks) {
        this.visitors = visitors;
        this.marks = marks;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page)
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Staff staff = staff(page);
        if (staff != null && !visitor(request).has(staff.value())) {
            // Whoever sends a form that we showed to somebody signed in knows that the page is
            // there.
            if (!visitor(request).signedIn() && marks.onFormOf(request)) {
                throw new SignInNeededException();
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (staff == null && needsSignIn(page, request) && !visitor(request).signedIn()) {
            throw new SignInNeededException();
        }
        return true;
    }

    private Visitor visitor(HttpServletRequest request) {
        return visitors.of(request);
    }

    private static boolean needsSignIn(HandlerMethod page, HttpServletRequest request) {
        return asksForActing(page)
                || (!READING.contains(request.getMethod())
                        && !page.hasMethodAnnotation(OpenToStrangers.class)
                        && !ofTheSite(page));
    }

    /** The shell's own forms (a report, a rating) are for everyone; it stands below and cannot say so. */
    private static boolean ofTheSite(HandlerMethod page) {
        return page.getBeanType().getPackageName().startsWith("org.costellazioni.site");
    }

    private static boolean asksForActing(HandlerMethod page) {
        for (MethodParameter parameter : page.getMethodParameters()) {
            if (parameter.getParameterType() == Acting.class) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Staff staff(HandlerMethod page) {
        Staff onMethod = page.getMethodAnnotation(Staff.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), Staff.class);
    }
}
