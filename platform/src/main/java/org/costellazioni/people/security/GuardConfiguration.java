package org.costellazioni.people.security;

import org.costellazioni.site.drafts.PersonMarks;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** Puts the guard before every controller and the visitor within reach of each. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration implements WebMvcConfigurer {

    private final Visitors visitors;
    private final PersonMarks marks;

    GuardConfiguration(Visitors visitors, PersonMarks marks) {
        this.visitors = visitors;
        this.marks = marks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageGuard(visitors, marks));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument(visitors));
    }
}
