package org.costellazioni.people.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.time.Clock;

/**
 * The one filter chain: sessions in PostgreSQL, forged forms refused, nothing kept about strangers. Who
 * may see a page is said at the page ({@link PageGuard}), so nothing is listed here by address.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = WebSecurity.IDLE_SECONDS)
class WebSecurity {

    static final int IDLE_SECONDS = 2 * 60 * 60;

    /** The sign-in page, saying that the broker did not vouch for anybody. */
    static final String BROKER_FAILED = "/accesso?identita=non-riuscita";

    private static final long HALF_A_YEAR_SECONDS = 15_768_000;

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            CookieCsrfTokenRepository tokens,
            Brokers brokers,
            BrokerArrival arrival,
            Clock clock) {
        http.securityMatcher(request -> !request.getRequestURI().startsWith("/assets/"))
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                // Each sign-in begins a session of its own (SignedInSessions). Renaming the old one
                // first would leave it in the database under its old name.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.httpStrictTransportSecurity(transport ->
                        transport.includeSubDomains(false).maxAgeInSeconds(HALF_A_YEAR_SECONDS)))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new StaleSignInFilter(clock), SecurityContextHolderFilter.class);
        if (brokers.any()) {
            http.oauth2Login(login -> login.loginPage("/accesso")
                    .authorizationEndpoint(begin -> begin.baseUri(Brokers.BEGIN))
                    .redirectionEndpoint(end -> end.baseUri(Brokers.BEGIN + "/*/ritorno"))
                    .successHandler(arrival)
                    .failureHandler(
                            (request, response, failure) -> response.sendRedirect(BROKER_FAILED)));
        }
        return http.build();
    }

    /**
     * Judges addresses and methods. Headers and names of parameters it would judge only when somebody
     * reads them, in the middle of an answer.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("modulo");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("sessione");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionStatements() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Nobody signs in through the framework's own ways: {@code credentials} decides. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in goes through /accesso");
        };
    }
}
