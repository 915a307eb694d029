package org.costellazioni.constellation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.util.Map;

/**
 * Addresses of the sky that name a term by a code of before lead to those that name the one of today: the
 * script reads the address too.
 */
@Component
class FormerTermAddresses implements WebMvcConfigurer, HandlerInterceptor {

    /** The vocabulary of each parameter. */
    private static final Map<String, String> VOCABULARIES = Map.of("tema", "theme", "tipo", "kind");

    private final VocabularyCache terms;

    FormerTermAddresses(VocabularyCache terms) {
        this.terms = terms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/cielo/**", "/mappa/soggetti");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        UriComponentsBuilder today = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString());
        boolean renamed = false;
        for (Map.Entry<String, String> vocabulary : VOCABULARIES.entrySet()) {
            String code = request.getParameter(vocabulary.getKey());
            String now = code == null ? null : terms.now().today(vocabulary.getValue(), code);
            if (now != null && !now.equals(code)) {
                today.replaceQueryParam(vocabulary.getKey(), now);
                renamed = true;
            }
        }
        if (renamed) {
            response.sendRedirect(today.build().toUriString());
        }
        return !renamed;
    }
}
