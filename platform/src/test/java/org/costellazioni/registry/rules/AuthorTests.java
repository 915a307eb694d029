package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

/** As whom somebody did something, as everyone may know it. */
class AuthorTests {

    private static final ActorId OWN = ActorId.next();
    private static final ActorId OTHER = ActorId.next();

    /** Somebody, or the machine; of the office, with mandates, acting for one. */
    private record Somebody(Acting acting, boolean office, List<ActorId> actors) implements Reader {

        @Override
        public boolean has(Right... any) {
            return office && Arrays.asList(any).contains(Role.PROGRAMME_OFFICE);
        }
    }

    @ParameterizedTest(name = "person {0}, office {1}, mandate for {2}, acting for {3}: {4}")
    @CsvSource({
        "false, false, none,  none,  MACHINE",
        "true,  true,  none,  none,  OFFICE",
        "true,  true,  own,   none,  OFFICE",
        "true,  true,  own,   own,   ITSELF",
        "true,  true,  other, other, OFFICE",
        "true,  false, own,   none,  ITSELF",
        "true,  false, own,   own,   ITSELF",
        "true,  false, other, other, ANOTHER",
        "true,  false, other, none,  PERSON",
        "true,  false, none,  none,  PERSON"
    })
    void isSaidWithoutAName(
            boolean person, boolean office, String mandate, String actingFor, Author expected) {
        Acting acting = new Acting(
                person ? PersonId.next() : null, actor(actingFor), IdentificationLevel.NONE);
        ActorId held = actor(mandate);
        Reader by = new Somebody(acting, office, held == null ? List.of() : List.of(held));
        Author author = Author.of(acting, by, OWN);
        assertThat(author).isEqualTo(expected);
        assertThat(author.whom(acting)).isEqualTo(expected == Author.ANOTHER ? OTHER : null);
    }

    private static @Nullable ActorId actor(String which) {
        return switch (which) {
            case "own" -> OWN;
            case "other" -> OTHER;
            default -> null;
        };
    }
}
