package org.costellazioni.site.drafts;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the interceptor of forms before all others, the guard of pages included. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration implements WebMvcConfigurer {

    private final FormInterceptor forms;

    DraftConfiguration(FormInterceptor forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(forms).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
