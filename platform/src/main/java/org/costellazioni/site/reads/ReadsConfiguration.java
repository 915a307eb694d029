package org.costellazioni.site.reads;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has what pages note put on the record. */
@Configuration(proxyBeanMethods = false)
class ReadsConfiguration implements WebMvcConfigurer {

    private final ReservedReads reads;

    ReadsConfiguration(ReservedReads reads) {
        this.reads = reads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(reads);
    }
}
