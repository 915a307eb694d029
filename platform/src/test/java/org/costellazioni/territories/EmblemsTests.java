package org.costellazioni.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileId;
import org.costellazioni.files.TestPictures;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import java.util.stream.Stream;

@PlatformTest
class EmblemsTests {

    private static final byte[] PICTURE = TestPictures.png(60, 20);

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Emblems emblems;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrong")
    void reasonsComeInTheirOrder(byte[] content, String text, EmblemRefusal refusal) {
        assertThat(add(content, text)).isEqualTo(Outcome.refused(refusal));
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new byte[0], "", EmblemRefusal.FILE_MISSING),
                Arguments.of(new byte[300_001], "", EmblemRefusal.FILE_TOO_BIG),
                Arguments.of(TestPictures.gif(), "", EmblemRefusal.NOT_A_PNG),
                Arguments.of(PICTURE, "  ", EmblemRefusal.TEXT_MISSING),
                Arguments.of(PICTURE, "a".repeat(201), EmblemRefusal.TEXT_TOO_LONG));
    }

    @ParameterizedTest(name = "{0} by {1} dots: {2}")
    @CsvSource({"1, 1, true", "320, 80, true", "4000, 1, true", "4001, 1, false", "1, 4001, false"})
    void judgesTheSides(int width, int height, boolean valid) {
        Outcome<Emblem> outcome = add(TestPictures.png(width, height), "Comune");
        assertThat(outcome instanceof Outcome.Done).isEqualTo(valid);
        if (!valid) {
            assertThat(outcome).isEqualTo(Outcome.refused(EmblemRefusal.NOT_A_PNG));
        }
    }

    @Test
    void aRemovedEmblemIsNotFoundAnyMore() throws Exception {
        Emblem emblem = add(PICTURE, "Comune").orThrow();
        territory.in(() -> emblems.remove(emblem.id(), Acting.MACHINE)).orThrow();
        open(territory, emblem.path()).andExpect(status().isNotFound());
    }

    @Test
    void twelveEmblemsAreEnough() {
        for (int i = 0; i < 12; i++) {
            add(PICTURE, "Emblema " + i).orThrow();
        }
        assertThat(add(PICTURE, "Ancora uno")).isEqualTo(Outcome.refused(EmblemRefusal.TOO_MANY));
    }

    @Test
    void emblemsStandInTheOrderThatOneGivesThem() {
        add(PICTURE, "Comune").orThrow();
        Emblem union = add(PICTURE, " Unione ").orThrow();
        territory.in(() -> emblems.moveForward(union.id(), Acting.MACHINE)).orThrow();
        territory.in(() -> emblems.moveForward(union.id(), Acting.MACHINE)).orThrow();
        assertThat(territory.in(() -> emblems.list()))
                .extracting(Emblem::alternativeText)
                .containsExactly("Unione", "Comune");
        territory.in(() -> emblems.remove(union.id(), Acting.MACHINE)).orThrow();
        assertThat(territory.in(() -> emblems.moveForward(union.id(), Acting.MACHINE)))
                .isEqualTo(Outcome.refused(EmblemRefusal.NOT_FOUND));
    }

    @Test
    void anEmblemIsServedAsAPictureAndKeptByBrowsers() throws Exception {
        Emblem emblem = add(PICTURE, "Comune").orThrow();
        open(territory, emblem.path())
                .andExpect(status().isOk())
                .andExpect(content().bytes(PICTURE))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void theFormerAddressLeadsToThePicture() throws Exception {
        Emblem emblem = add(PICTURE, "Comune").orThrow();
        open(territory, "/emblemi/" + emblem.id())
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", emblem.path()));
        open(territory, "/emblemi/nessuno").andExpect(status().isNotFound());
    }

    @Test
    void anotherTerritorysEmblemIsNotFound() throws Exception {
        Emblem emblem = add(PICTURE, "Comune").orThrow();
        open(TestTerritory.make(territories), emblem.path()).andExpect(status().isNotFound());
        open(territory, FileId.next().path()).andExpect(status().isNotFound());
        open(territory, "/allegati/nessuno").andExpect(status().isNotFound());
    }

    private Outcome<Emblem> add(byte[] content, String text) {
        return territory.in(() -> TestEmblems.add(emblems, content, text));
    }

    private ResultActions open(TestTerritory where, String path) throws Exception {
        return web.perform(get(path).with(request -> {
            request.setServerName(where.host());
            return request;
        }));
    }
}
