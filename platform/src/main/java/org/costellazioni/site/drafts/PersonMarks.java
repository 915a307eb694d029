package org.costellazioni.site.drafts;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The mark of a person that every form shown to them carries: the same each time, different in each
 * territory, telling nothing of whom it marks. Half of it follows from the person, half proves that this
 * house made the first. The key stands in the data folder, which all nodes share.
 */
@Component
public class PersonMarks {

    /** Parameter that carries the mark with a form. */
    public static final String PARAMETER = "_persona";

    private static final String SECRET = "forms";
    private static final int HALF = 16;
    private static final String REMEMBERED = PersonMarks.class.getName();

    /** Looked for once, and late: whoever signs people in is made after the forms. */
    private final Supplier<List<SignedInPerson>> persons;

    private final String data;
    private volatile Optional<Hmac> key = Optional.empty();

    PersonMarks(
            ObjectProvider<SignedInPerson> persons,
            @Value("${costellazioni.data:data}") String data) {
        this.persons = SingletonSupplier.of(() -> persons.orderedStream().toList());
        this.data = data;
    }

    /** The mark of whoever has signed in; empty for a stranger. */
    String of(HttpServletRequest request) {
        if (request.getAttribute(REMEMBERED) instanceof String known) {
            return known;
        }
        String mark = TerritoryScope.current()
                .flatMap(here -> persons.get().stream()
                        .flatMap(each -> each.of(request).stream())
                        .findFirst()
                        .map(person -> of(here, person)))
                .orElse("");
        request.setAttribute(REMEMBERED, mark);
        return mark;
    }

    String of(TerritoryId territory, PersonId person) {
        String who = territory + " " + person;
        byte[] first = half("who", who.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(first, 2 * HALF);
        System.arraycopy(half("made here", first), 0, both, HALF, HALF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Whether the request comes from a form that was shown to somebody who had signed in. */
    public boolean onFormOf(HttpServletRequest request) {
        String mark = request.getParameter(PARAMETER);
        return mark != null && author(mark).isPresent();
    }

    /** What tells the marks of two persons apart, if the mark was made here. */
    Optional<String> author(String mark) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(mark);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (both.length != 2 * HALF) {
            return Optional.empty();
        }
        byte[] first = Arrays.copyOf(both, HALF);
        byte[] proof = Arrays.copyOfRange(both, HALF, both.length);
        return MessageDigest.isEqual(proof, half("made here", first))
                ? Optional.of(HexFormat.of().formatHex(first))
                : Optional.empty();
    }

    private byte[] half(String purpose, byte[] message) {
        return Arrays.copyOf(key().of(purpose, message), HALF);
    }

    private Hmac key() {
        if (key.isEmpty()) {
            key = Optional.of(Hmac.ofTheHouse(Path.of(data), SECRET));
        }
        return key.orElseThrow();
    }
}
