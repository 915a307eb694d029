package org.costellazioni.registry.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Person;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.rules.TieState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Files that prove ties, and who reads them. */
@PlatformTest
class ProofFilesTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TieTown towns;

    @Autowired
    private ProofFiles files;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Corrections corrections;

    @Autowired
    private MockMvc web;

    private TieTown.Town town;

    @BeforeEach
    void foundATown() {
        town = towns.found();
    }

    private static Acting acting(Person person) {
        return Acting.person(person.id(), IdentificationLevel.PASSWORD);
    }

    private FileView taken(Person person) {
        return town.territory
                .in(() -> {
                    try {
                        return files.take(
                                new ByteArrayInputStream(PDF), "verbale.pdf", acting(person));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .orThrow();
    }

    private Outcome<UUID> declare(FileId file, boolean open) {
        Ties.Draft partners = town.partners();
        Ties.Draft draft = new Ties.Draft(
                partners.kind(),
                partners.source(),
                partners.target(),
                null,
                null,
                null,
                1,
                new Proof(Proof.Kind.FILE, file.path(), "Verbale"),
                open);
        return town.territory.in(() ->
                declarations.declare(draft, town.cortile, List.of(), town.visitor(town.carla)));
    }

    private int status(FileId file) throws Exception {
        return answer(web.perform(Visits.read(town.territory, file.path())).andReturn());
    }

    private int status(FileId file, Person person) throws Exception {
        return answer(web.perform(Visits.read(town.territory, file.path())
                        .with(Visits.by(person, town.territory)))
                .andReturn());
    }

    private static int answer(MvcResult result) {
        MockHttpServletResponse response = result.getResponse();
        return response.getStatus();
    }

    @Test
    void whoSeesTheTieReadsItsFile() throws Exception {
        FileId file = taken(town.carla).id();
        assertThat(status(file)).as("nothing keeps it yet").isEqualTo(404);
        UUID tie = declare(file, true).orThrow();
        assertThat(status(file)).isEqualTo(200);
        town.territory.in(() -> declarations.deny(tie, town.visitor(town.dino)));
        assertThat(status(file)).as("the tie is gone").isEqualTo(404);
    }

    @Test
    void theFileOfAReservedTieIsForThoseTwo() throws Exception {
        FileId file = taken(town.carla).id();
        declare(file, false).orThrow();
        assertThat(status(file)).isEqualTo(404);
        assertThat(status(file, town.dino)).isEqualTo(200);
        assertThat(status(file, town.clerk)).isEqualTo(200);
        TieTown.Town other = towns.found();
        assertThat(status(file, other.carla)).isEqualTo(404);
    }

    @Test
    void nobodyProvesATieWithTheFileOfSomebodyElse() {
        FileId file = taken(town.dino).id();
        assertThat(declare(file, true)).isEqualTo(Outcome.refused(TieRefusal.PROOF_MISSING));
        assertThat(declare(FileId.next(), true))
                .isEqualTo(Outcome.refused(TieRefusal.PROOF_MISSING));
    }

    @Test
    void anEditPutsAFileInThePlaceOfAPaper() throws Exception {
        UUID tie = town.recorded();
        FileId file = taken(town.dino).id();
        TieState before = town.territory.in(() -> corrections.find(tie)).orElseThrow();
        TieState.Facts facts = new TieState.Facts(
                null, null, null, new Proof(Proof.Kind.FILE, file.path(), "Verbale"), true);
        town.territory
                .in(() -> corrections.edit(
                        before, facts, List.of(), town.tela, town.visitor(town.dino)))
                .orThrow();
        assertThat(status(file)).isEqualTo(200);
    }
}
