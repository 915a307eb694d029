package org.costellazioni.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.files.TestFileOwner;
import org.costellazioni.files.TestPictures;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner.Reading;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import javax.imageio.ImageIO;

@PlatformTest
class FileControllerTests {

    private static final int SIZE = 600_000;

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private Files files;

    @Autowired
    private TestFileOwner owner;

    private final byte[] content = new byte[SIZE];
    private TestTerritory territory;
    private Person citizen;
    private UUID thing;

    @BeforeEach
    void makeATerritoryWithACitizen() {
        new Random(5).nextBytes(content);
        territory = TestTerritory.make(territories);
        citizen = people.play(Cast.CITIZEN, territory);
        thing = UUID.randomUUID();
    }

    @Test
    void aFileComesWholeAndCanDoNothing() throws Exception {
        FileView file = attached(content, "relazione «città».bin", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(signedIn(file.path()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(Integer.toString(SIZE));
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''relazione%20%C2%ABcitt%C3%A0%C2%BB.bin");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.getHeader("ETag")).isEqualTo("\"" + file.sha256() + "\"");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=262100-262200, 262100, 262200",
        "bytes=599990-, 599990, 599999",
        "bytes=-5, 599995, 599999",
        "bytes=10-9999999, 10, 599999",
    })
    void aPartIsSentAlone(String asked, int from, int to) throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(signedIn(file.path()).header("Range", asked));
        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range"))
                .isEqualTo("bytes " + from + "-" + to + "/" + SIZE);
        assertThat(answer.getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(content, from, to + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=600000-", "bytes=700000-800000"})
    void aPartBehindTheEndIsRefused(String asked) throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(signedIn(file.path()).header("Range", asked));
        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */" + SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=a-b", "righe=1-2", "bytes=0-1,5-6", "bytes=9-3"})
    void whatIsNoSinglePartIsSentWhole(String asked) throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(signedIn(file.path()).header("Range", asked));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSize(SIZE);
    }

    @Test
    void aPartOfSomethingThatHasChangedIsSentWhole() throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletRequestBuilder asked = signedIn(file.path()).header("Range", "bytes=0-9");
        assertThat(answer(asked.header("If-Range", "\"altro\"")).getStatus()).isEqualTo(200);
        MockHttpServletRequestBuilder same = signedIn(file.path()).header("Range", "bytes=0-9");
        assertThat(answer(same.header("If-Range", "\"" + file.sha256() + "\"")).getStatus())
                .isEqualTo(206);
    }

    @Test
    void whoHasItAlreadyIsSentNothing() throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(
                signedIn(file.path()).header("If-None-Match", "\"x\", \"" + file.sha256() + "\""));
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void whoAsksForTheHeadersGetsThemAlone() throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        MockHttpServletResponse answer =
                answer(head(file.path()).with(Visits.in(territory)).with(by(citizen, territory)));
        assertThat(answer.getHeader("Content-Length")).isEqualTo(Integer.toString(SIZE));
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatIsNotYoursIsNotFound() throws Exception {
        FileView file = attached(content, "a.bin", FileUse.of(SIZE));
        assertThat(answer(read(territory, file.path())).getStatus())
                .as("stranger")
                .isEqualTo(404);
        TestTerritory other = TestTerritory.make(territories);
        assertThat(answer(read(other, file.path()).with(by(citizen, other))).getStatus())
                .as("from another territory")
                .isEqualTo(404);
        assertThat(answer(signedIn(FileId.next().path())).getStatus()).isEqualTo(404);
        assertThat(answer(signedIn("/allegati/nessuno")).getStatus()).isEqualTo(404);
        assertThat(answer(signedIn(file.path() + "/160")).getStatus())
                .as("a width of what is no picture")
                .isEqualTo(404);
        owner.tell(thing, Reading.GRANTED);
        assertThat(answer(read(territory, file.path())).getStatus()).isEqualTo(200);
    }

    @Test
    void anUploadThatWaitsIsForWhoUploadedItAlone() throws Exception {
        FileView waiting = take(content, "a.bin", FileUse.of(SIZE));
        assertThat(answer(signedIn(waiting.path())).getStatus()).isEqualTo(200);
        Person colleague = people.play(Cast.CLERK, territory);
        assertThat(answer(read(territory, waiting.path()).with(by(colleague, territory)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(read(territory, waiting.path())).getStatus()).isEqualTo(404);
    }

    @Test
    void aPictureIsShownInEveryWidthAndKeptByBrowsersWhenItIsForEveryone() throws Exception {
        owner.tell(thing, Reading.OPEN);
        FileView photo =
                attached(TestPictures.jpeg(1_200, 900), "foto.jpeg", FileUse.picture(SIZE));
        for (int round = 0; round < 2; round++) {
            MockHttpServletResponse answer = answer(read(territory, photo.path() + "/480"));
            assertThat(answer.getHeader("Content-Disposition")).startsWith("inline;");
            assertThat(answer.getHeader("Content-Type")).isEqualTo("image/jpeg");
            assertThat(answer.getHeader("Cache-Control"))
                    .isEqualTo("max-age=31536000, public, immutable");
            assertThat(answer.getHeader("ETag")).isEqualTo("\"" + photo.sha256() + "-480\"");
            assertThat(width(answer)).isEqualTo(480);
        }
        assertThat(width(answer(read(territory, photo.path() + "/1600")))).isEqualTo(1_200);
        assertThat(answer(read(territory, photo.path() + "/481")).getStatus()).isEqualTo(404);
    }

    @Test
    void aPageThatSomebodyUploadsIsSavedAndNotShown() throws Exception {
        byte[] drawing = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        FileView file = attached(drawing, "logo.svg", FileUse.of(SIZE));
        MockHttpServletResponse answer = answer(signedIn(file.path()));
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("logo.svg.xml");
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/xml");
    }

    private static int width(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()))
                .getWidth();
    }

    private MockHttpServletRequestBuilder signedIn(String path) {
        return read(territory, path).with(by(citizen, territory));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private FileView attached(byte[] bytes, String name, FileUse use) {
        FileView taken = take(bytes, name, use);
        return territory
                .in(() ->
                        files.attach(taken.id(), use, FileHolder.of("files.test", thing), acting()))
                .orThrow();
    }

    private FileView take(byte[] bytes, String name, FileUse use) {
        return territory
                .in(() -> {
                    try {
                        return files.take(new ByteArrayInputStream(bytes), name, use, acting());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .orThrow();
    }

    private Acting acting() {
        return Acting.person(citizen.id(), IdentificationLevel.PASSWORD);
    }
}
