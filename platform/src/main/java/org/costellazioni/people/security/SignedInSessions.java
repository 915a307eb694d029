package org.costellazioni.people.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.KnownDevices;
import org.costellazioni.people.rules.Device;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins, lists and ends the sessions of persons. Call it outside transactions. */
@Component
public class SignedInSessions {

    static final String DEVICE = "people.device";

    private static final String SIGNED_IN = "people.signed-in";

    private static final int LONGEST_DEVICE = 200;

    /** Keeps that the person has signed in with this browser ({@link KnownDevices}). */
    private static final String KNOWN = "dispositivo";

    private static final Duration KNOWN_FOR = Duration.ofDays(180);

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CookieCsrfTokenRepository tokens;
    private final KnownDevices devices;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            CookieCsrfTokenRepository tokens,
            KnownDevices devices,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * One of a person's sessions.
     *
     * @param id a digest of its secret identifier, safe to show
     * @param device as far as its browser tells
     */
    public record Listed(
            String id, Device device, Instant begun, Instant lastUsed, boolean thisOne) {}

    /** Signs the person in, in a session that nobody can have prepared (session fixation). */
    public void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonId person,
            IdentificationLevel identification) {
        end(request, response);
        PersonAuthentication authentication = new PersonAuthentication(
                person, TerritoryScope.required(), identification, clock.instant());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession(true);
        session.setAttribute(DEVICE, agent(request));
        session.setAttribute(SIGNED_IN, authentication);
        contexts.saveContext(context, request, response);
        introduce(request, response, person);
    }

    private void introduce(
            HttpServletRequest request, HttpServletResponse response, PersonId person) {
        String kept = device(request);
        boolean known = devices.of(person, kept).isPresent();
        ResponseCookie cookie = ResponseCookie.from(KNOWN, known ? kept : devices.introduce(person))
                .path("/")
                .maxAge(KNOWN_FOR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** What the browser keeps of an earlier sign-in, whosever it was; empty for nothing. */
    public static String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, KNOWN);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Who has signed in to this session, even while a broker's answer stands in for them. */
    public Optional<PersonId> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(SIGNED_IN) instanceof PersonAuthentication signedIn
                        && signedIn.holds(TerritoryScope.required(), clock.instant())
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /** Ends this session, if there is one, and the token against forged forms with it. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response);
    }

    public List<Listed> of(PersonId person, HttpServletRequest request) {
        String mine = Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
        return all(person).values().stream()
                .map(session -> listed(session, mine))
                .sorted(Comparator.comparing(Listed::lastUsed).reversed())
                .toList();
    }

    /** Ends the person's session with this shown identifier; false when they have none of it. */
    public boolean end(PersonId person, String shown) {
        Optional<String> found = all(person).keySet().stream()
                .filter(id -> digest(id).equals(shown))
                .findFirst()
                .map(String::valueOf);
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    /** Ends all of the person's sessions but the request's own. */
    public void endOthers(PersonId person, HttpServletRequest request) {
        String mine = Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
        all(person).keySet().stream().filter(id -> !id.equals(mine)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> all(PersonId person) {
        return sessions.findByPrincipalName(person.toString());
    }

    private static Listed listed(Session session, String mine) {
        String device = session.getAttribute(DEVICE);
        return new Listed(
                digest(session.getId()),
                Device.of(device == null ? "" : device),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(mine));
    }

    private static String agent(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE));
    }

    private static String digest(String id) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
