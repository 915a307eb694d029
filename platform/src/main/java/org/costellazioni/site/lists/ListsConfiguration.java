package org.costellazioni.site.lists;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Any page of any site may read the public data; nothing else is open to others. */
@Configuration(proxyBeanMethods = false)
class ListsConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(ListRoutes.DATA + "/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .allowedHeaders("If-None-Match")
                .exposedHeaders("ETag");
    }
}
