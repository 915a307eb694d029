package org.costellazioni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.UploadRefusal.Kind;
import org.costellazioni.files.pictures.Pictures;
import org.costellazioni.files.spool.Spool;
import org.costellazioni.files.store.Content;
import org.costellazioni.files.store.Contents;
import org.costellazioni.files.store.References;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@PlatformTest
class FilesTests {

    private static final FileUse ANY = FileUse.of(1 << 20);
    private static final FileUse DOCUMENT =
            FileUse.of(1_000, FileType.PDF, FileType.ODT, FileType.PNG);
    private static final FileUse PHOTO = FileUse.picture(1 << 20);

    @Autowired
    private Territories territories;

    @Autowired
    private Files files;

    @Autowired
    private Contents contents;

    @Autowired
    private References references;

    @Autowired
    private ContentsCheck check;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestTerritory territory;
    private FileHolder thing;

    private final Acting delia = person();

    private static Acting person() {
        return Acting.person(PersonId.next(), IdentificationLevel.PASSWORD);
    }

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        thing = FileHolder.of(TestFileOwner.KIND, UUID.randomUUID());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void whatIsRefusedSaysWhyInItsOrder(UploadRefusal refusal, FileUse use, byte[] content) {
        assertThat(take(content, use)).isEqualTo(Outcome.refused(refusal));
        assertThat(territory.in(files::space).usedBytes()).isZero();
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(new byte[0], DOCUMENT, Kind.EMPTY),
                wrong(new byte[1_001], DOCUMENT, Kind.TOO_BIG, "1\u00a0kB"),
                wrong(bytes("ciao"), DOCUMENT, Kind.WRONG_TYPE, "TXT", "PDF, PNG, ODT"),
                wrong(new byte[10], DOCUMENT, Kind.UNKNOWN_TYPE, "PDF, PNG, ODT"),
                wrong(bytes("%PDF-1.7"), PHOTO, Kind.WRONG_TYPE, "PDF", "PNG, JPG, WEBP, GIF"),
                wrong(bytes("\0\0\0\30ftypheic"), PHOTO, Kind.HEIC, "PNG, JPG, WEBP, GIF"),
                wrong(bytes("\u00ff\u00d8\u00ff\u00e0"), PHOTO, Kind.PICTURE_BROKEN));
    }

    private static Arguments wrong(byte[] content, FileUse use, Kind kind, Object... arguments) {
        return Arguments.of(UploadRefusal.of(kind, arguments), use, content);
    }

    @Test
    void aFileIsTakenAttachedShownAndRead() throws IOException {
        FileView taken =
                take(bytes("%PDF-1.7 verbale"), "C:\\Doc\\verbale", DOCUMENT).orThrow();
        assertThat(taken.name()).isEqualTo("verbale");
        assertThat(taken.savedName()).isEqualTo("verbale.pdf");
        assertThat(taken.type()).isEqualTo(FileType.PDF);
        assertThat(territory.in(() -> files.attached(thing))).isEmpty();
        attach(taken).orThrow();
        FileView second = take(bytes("%PDF-1.7 allegato"), DOCUMENT).orThrow();
        attach(second).orThrow();
        assertThat(territory.in(() -> files.attached(thing)))
                .extracting(FileView::id)
                .containsExactly(taken.id(), second.id());
        territory.run(() -> files.order(thing, List.of(second.id(), taken.id())));
        assertThat(territory.in(() -> files.attached(thing.kind(), List.of(thing.thing()))))
                .isEqualTo(Map.of(thing.thing(), List.of(second, taken)));
        assertThat(read(taken)).isEqualTo(bytes("%PDF-1.7 verbale"));
    }

    @Test
    void onlyWhoTookAFileInAttachesItAndOnlyOnce() {
        FileView taken = take(bytes("%PDF-1.7"), DOCUMENT).orThrow();
        Outcome<FileView> refused = Outcome.refused(UploadRefusal.of(Kind.NOT_FOUND));
        assertThat(territory.in(() -> files.attach(taken.id(), DOCUMENT, thing, person())))
                .isEqualTo(refused);
        assertThat(territory.in(() -> files.attach(taken.id(), PHOTO, thing, delia)))
                .as("for a use that it was not judged for")
                .isEqualTo(refused);
        assertThat(territory.in(() -> files.waiting(taken.id(), DOCUMENT, person())))
                .isEmpty();
        assertThat(territory.in(() -> files.waiting(taken.id(), DOCUMENT, delia)))
                .hasValue(taken);
        attach(taken).orThrow();
        assertThat(attach(taken)).isEqualTo(refused);
        assertThat(territory.in(() -> files.waiting(taken.id(), DOCUMENT, delia)))
                .isEmpty();
    }

    @Test
    void nothingIsAttachedWhereNobodySaysWhoReads() {
        FileView taken = take(bytes("%PDF-1.7"), DOCUMENT).orThrow();
        FileHolder nowhere = FileHolder.of("files.nobody", UUID.randomUUID());
        assertThatThrownBy(() ->
                        territory.in(() -> files.attach(taken.id(), DOCUMENT, nowhere, delia)))
                .hasMessageContaining("files.nobody");
    }

    @Test
    void theSameBytesTakeRoomOnce() {
        byte[] content = new byte[300_000];
        FileView first = take(content, ANY).orThrow();
        FileView second = take(content, ANY).orThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(territory.in(files::space).usedBytes()).isEqualTo(300_000);
        TestTerritory other = TestTerritory.make(territories);
        assertThat(other.in(files::space).usedBytes()).isZero();
        assertThat(other.in(() -> files.find(first.id()))).isEmpty();
    }

    @Test
    void twoWhoTakeTheSameBytesInAtOnceBothSucceed() throws Exception {
        byte[] content = new byte[3 * Spool.PIECE_BYTES];
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FileView>> taken = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                taken.add(crowd.submit(() -> {
                    start.await();
                    return take(content, ANY).orThrow();
                }));
            }
            for (Future<FileView> one : taken) {
                assertThat(read(one.get())).isEqualTo(content);
            }
        }
        assertThat(territory.in(files::space).usedBytes()).isEqualTo(content.length);
    }

    /** As a transaction that dies half way does it. */
    @Test
    void ofAnUploadWhoseTransactionFailsNothingIsLeft() {
        assertThatThrownBy(() -> territory.run(() -> transaction.executeWithoutResult(status -> {
                    TestFiles.take(files, new byte[600_000], ANY, delia);
                    throw new IllegalStateException("the form was wrong");
                })))
                .hasMessage("the form was wrong");
        assertThat(territory.in(files::space).usedBytes()).isZero();
        assertThat(take(new byte[600_000], ANY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aFullTerritorySaysHowMuchIsUsed() {
        Quota small = new Quota(contents, DataSize.ofKilobytes(5)) {
            @Override
            public FileSpace space() {
                return Objects.requireNonNull(transaction.execute(status -> super.space()));
            }
        };
        Uploads uploads =
                new Uploads(new Pictures(), new Keeping(contents, references, clock), small);
        assertThat(takeInto(uploads, new byte[4_000])).isInstanceOf(Outcome.Done.class);
        assertThat(takeInto(uploads, new byte[1_200]))
                .isEqualTo(Outcome.refused(
                        UploadRefusal.of(Kind.SPACE_FULL, "4\u00a0kB", "5\u00a0kB")));
        assertThat(takeInto(uploads, new byte[1_000])).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<FileView> takeInto(Uploads uploads, byte[] content) {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(status -> {
            try {
                return uploads.take(new ByteArrayInputStream(content), "a", ANY, delia);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        })));
    }

    @Test
    void whatNobodyRefersToGoesAfterAWeek() {
        FileView attached = take(bytes("resta"), ANY).orThrow();
        attach(attached).orThrow();
        FileView left = take(bytes("lasciato"), ANY).orThrow();
        FileView detached = take(bytes("tolto"), ANY).orThrow();
        attach(detached).orThrow();
        assertThat(territory.in(() -> files.detach(detached.id()))).isTrue();
        assertThat(territory.in(() -> files.find(detached.id()))).isEmpty();
        sweep(Duration.ofDays(6));
        assertThat(used()).isEqualTo("restalasciatotolto".length());
        assertThat(territory.in(() -> files.find(left.id()))).isPresent();
        sweep(Duration.ofDays(8));
        assertThat(used()).isEqualTo("resta".length());
        assertThat(territory.in(() -> files.find(left.id()))).isEmpty();
        assertThat(read(attached)).isEqualTo(bytes("resta"));
    }

    @Test
    void theWeekBeginsWhenTheLastOfTwoIsTakenAway() {
        FileView first = take(bytes("doppio"), ANY).orThrow();
        FileView second = take(bytes("doppio"), ANY).orThrow();
        attach(first).orThrow();
        attach(second).orThrow();
        territory.in(() -> files.detach(first.id()));
        sweep(Duration.ofDays(8));
        assertThat(read(second)).isEqualTo(bytes("doppio"));
        assertThat(territory.in(() -> files.detachAll(thing.kind(), thing.thing())))
                .isOne();
        sweep(Duration.ofDays(6));
        assertThat(used()).isEqualTo("doppio".length());
        sweep(Duration.ofDays(8));
        assertThat(used()).isZero();
    }

    @Test
    void bytesThatCameBackInTimeStay() {
        FileView first = take(bytes("torna"), ANY).orThrow();
        attach(first).orThrow();
        territory.in(() -> files.detach(first.id()));
        attach(take(bytes("torna"), ANY).orThrow()).orThrow();
        sweep(Duration.ofDays(30));
        assertThat(used()).isEqualTo("torna".length());
    }

    private void sweep(Duration later) {
        FileSweep sweep = new FileSweep(references, contents, Clock.offset(clock, later));
        territory.run(() -> transaction.executeWithoutResult(status -> sweep.run()));
    }

    private long used() {
        return territory.in(files::space).usedBytes();
    }

    /** Sixty-four megabytes there and back; what is allocated meanwhile does not grow with them. */
    @Test
    void aLargeFileIsTakenInWithoutBeingHeld() throws IOException {
        long size = 64L << 20;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        take(new byte[3 * Spool.PIECE_BYTES], ANY).orThrow();
        long before = threads.getCurrentThreadAllocatedBytes();
        FileView taken = territory.in(() -> {
            try {
                return files.take(new Zeros(size), "zeri", FileUse.of(size), delia)
                        .orThrow();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(size / 8);
        try (InputStream in = territory.in(() -> files.open(taken.id()))) {
            assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            int some = (int) Math.min(left, length);
            Arrays.fill(into, at, at + some, (byte) 0);
            left -= some;
            return some == 0 ? -1 : some;
        }
    }

    @Test
    void everyContentThatIsDamagedIsNamed() {
        FileView good = take(bytes("intero"), ANY).orThrow();
        assertThat(territory.in(check::problems)).isEmpty();
        territory.run(() -> transaction.executeWithoutResult(status -> contents.enter(
                new Content("cd".repeat(32), 5, FileType.TEXT, null), clock.instant())));
        assertThat(territory.in(check::problems))
                .singleElement()
                .asString()
                .contains("does not make its fingerprint");
        assertThat(read(good)).isEqualTo(bytes("intero"));
        territory.run(() -> transaction.executeWithoutResult(
                status -> contents.removeUnused(clock.instant().plusSeconds(9), 9)));
    }

    @Test
    void aPictureIsKeptAsPixelsWithItsSize() {
        byte[] photo = TestPictures.photographed(TestPictures.jpeg(60, 40), 6, "45.43,12.33");
        FileView taken = take(photo, "foto.HEIC", PHOTO).orThrow();
        assertThat(taken.picture()).isEqualTo(new PictureSize(40, 60));
        assertThat(taken.savedName()).isEqualTo("foto.jpg");
        assertThat(new String(read(taken), StandardCharsets.ISO_8859_1)).doesNotContain("45.43");
    }

    private Outcome<FileView> attach(FileView file) {
        return territory.in(() -> files.attach(file.id(), ANY, thing, delia));
    }

    private Outcome<FileView> take(byte[] content, FileUse use) {
        return take(content, "prova.txt", use);
    }

    private Outcome<FileView> take(byte[] content, String name, FileUse use) {
        return territory.in(() -> {
            try {
                return files.take(new ByteArrayInputStream(content), name, use, delia);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private byte[] read(FileView file) {
        try (InputStream in = territory.in(() -> files.open(file.id()))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
