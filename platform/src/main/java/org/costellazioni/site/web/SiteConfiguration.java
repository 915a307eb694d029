package org.costellazioni.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.costellazioni.site.Shells;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Views, messages, language and assets, wired by hand: jte has no starter for this Spring Boot. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final MessageSource messages;
    private final SharedPages shared;

    SiteConfiguration(MessageSource messages, SharedPages shared) {
        this.messages = messages;
        this.shared = shared;
    }

    @Bean
    static MessageSource messageSource() throws IOException {
        return new MessageBook(bundles());
    }

    /** Every bundle on the class path: {@code messages/<module>.properties}, without its languages. */
    private static List<String> bundles() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*.properties");
        Stream<String> names = Arrays.stream(found)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> name.substring(0, name.length() - ".properties".length()))
                .filter(name -> !name.contains("_"));
        return names.collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(name -> "messages/" + name)
                .toList();
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.costellazioni");
    }

    @Bean
    ViewResolver pageViewResolver(TemplateEngine engine, Shells shells) {
        return new PageViewResolver(engine, shells, messages, shared);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CookieLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(shared).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WordsArgument(messages));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(gzipTwins());
    }

    private static EncodedResourceResolver gzipTwins() {
        EncodedResourceResolver twins = new EncodedResourceResolver();
        twins.setContentCodings(List.of("gzip"));
        return twins;
    }
}
