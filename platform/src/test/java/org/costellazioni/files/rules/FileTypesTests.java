package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.FileType;
import org.costellazioni.files.TestPictures;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FileTypesTests {

    private static final int PIECE = 256 * 1024;
    private static final String OASIS = "application/vnd.oasis.opendocument.";
    private static final byte[] SIGNED = {
        0x30,
        (byte) 0x82,
        0x10,
        0x00,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x07,
        0x02,
        (byte) 0xa0,
        (byte) 0x82,
        0x0f,
        (byte) 0xf1
    };

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void isToldFromItsBytes(FileType type, String what, byte[] content) {
        assertThat(type(content)).isEqualTo(type);
    }

    private static Stream<Arguments> samples() throws IOException {
        return Stream.of(
                sample(FileType.PDF, "of today", "%PDF-1.7\n%\u00e2\u00e3"),
                sample(FileType.PDF, "with a line end before", "\r\n%PDF-1.4\n"),
                Arguments.of(FileType.PNG, "picture", TestPictures.png(3, 2)),
                Arguments.of(FileType.JPEG, "picture", TestPictures.jpeg(3, 2)),
                Arguments.of(FileType.GIF, "picture", TestPictures.gif()),
                Arguments.of(FileType.WEBP, "picture", TestPictures.webp(3, 2, 1, 2, 3)),
                sample(FileType.HEIC, "photo", "\0\0\0\30ftypheic\0\0\0\0mif1"),
                sample(FileType.HEIC, "photo's first letters alone", "\0\0\0\30ftypmif1"),
                sample(FileType.OTHER, "film", "\0\0\0\30ftypisom"),
                Arguments.of(FileType.XLSX, "with its parts in any order", sheet()),
                Arguments.of(
                        FileType.XLSX, "whose parts are large", office("xl/workbook.xml", 900)),
                Arguments.of(FileType.DOCX, "document", office("word/document.xml", 1)),
                Arguments.of(FileType.ZIP, "with a macro", office("xl/workbook.xml", -1)),
                Arguments.of(FileType.ODS, "sheet", openDocument(OASIS + "spreadsheet")),
                Arguments.of(FileType.ODT, "text", openDocument(OASIS + "text")),
                Arguments.of(FileType.ZIP, "model of texts", openDocument(OASIS + "text-template")),
                Arguments.of(
                        FileType.ODT,
                        "with something else in its header",
                        openDocument(OASIS + "text", 300)),
                Arguments.of(FileType.ZIP, "some archive", zip("nota.txt", "foto.jpg")),
                sample(FileType.ZIP, "empty archive", "PK\5\6" + "\0".repeat(18)),
                Arguments.of(FileType.P7M, "DER", SIGNED),
                sample(FileType.P7M, "base64", Base64.getEncoder().encodeToString(SIGNED)),
                sample(
                        FileType.P7M,
                        "PEM",
                        "-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(SIGNED)),
                Arguments.of(FileType.P7M, "of the longest length", signed(0x84, 0, 0, 0x10, 0)),
                Arguments.of(FileType.P7M, "of the shortest length", signed(0x7f)),
                Arguments.of(FileType.P7M, "without a length", signed(0x80)),
                Arguments.of(FileType.OTHER, "of no length at all", signed(0x85, 0, 0, 0, 0x10, 0)),
                sample(
                        FileType.P7M,
                        "base64 before other letters",
                        Base64.getEncoder().encodeToString(SIGNED) + "!\u0085!"),
                sample(FileType.OTHER, "another sequence", "0\u0082\1\0" + "\0".repeat(20)),
                sample(FileType.TEXT, "that begins like a sequence", "0 euro in cassa"),
                sample(FileType.CSV, "by semicolons", "nome;luogo\nOrto Vivo;Mira\n"),
                sample(FileType.CSV, "with quotes", "\"a, b\",c\n\"d\",\"e, f\"\n"),
                sample(FileType.CSV, "with quotes in one line", "\"a, b\",c\nd,e\n"),
                sample(FileType.CSV, "with an empty line", "nome;luogo\n\nOrto;Mira\n"),
                sample(FileType.CSV, "with a mark", "\u00ef\u00bb\u00bfnome\tluogo\nOrto\tMira\n"),
                sample(
                        FileType.TEXT,
                        "prose",
                        "Cari tutti, ci vediamo.\nPortate, se potete, torte.\n"),
                sample(FileType.TEXT, "one line", "nome;luogo"),
                Arguments.of(
                        FileType.TEXT,
                        "of sixteen bits",
                        "\ufeffCittà".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(
                        FileType.TEXT,
                        "of sixteen bits, the greater first",
                        "\ufeffCittà".getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of(
                        FileType.OTHER,
                        "mark without letters",
                        "\ufeff".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(
                        FileType.OTHER,
                        "mark without letters, the greater first",
                        "\ufeff".getBytes(StandardCharsets.UTF_16BE)),
                sample(FileType.TEXT, "that begins with a bracket", "[nota] Cari tutti"),
                sample(FileType.JSON, "object", " {\"a\": 1}"),
                sample(FileType.JSON, "list", "[1, 2]"),
                sample(
                        FileType.GEOJSON,
                        "areas",
                        "{\"type\": \"FeatureCollection\", \"features\": []}"),
                sample(FileType.XML, "declared", "<?xml version=\"1.0\"?><a/>"),
                sample(FileType.XML, "drawing, which may act", "<svg onload=\"alert(1)\"/>"),
                sample(
                        FileType.EML,
                        "letter",
                        "Received: by posta\n\tfor noi\nDate: oggi\nFrom: a@example.org\n\nCiao"),
                sample(
                        FileType.EML,
                        "letter with a long line",
                        "From: a@example.org\n per noi\nDate: oggi\n\nCiao"),
                sample(FileType.TEXT, "letter without its text", "Date: oggi\nFrom: a@example.org"),
                sample(FileType.TEXT, "not a letter", "From: me\nSubject: niente\n\nCiao"),
                sample(FileType.OTHER, "page", "<!DOCTYPE html><script>alert(1)</script>"),
                sample(
                        FileType.OTHER,
                        "old Office",
                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                sample(FileType.OTHER, "program", "MZ\u0090\0\3\0\0\0"));
    }

    @Test
    void nothingThatIsCutOrChangedBreaksTheTelling() throws IOException {
        long seed = 20_270_112L;
        Random random = new Random(seed);
        byte[][] samples = samples().map(sample -> (byte[]) sample.get()[2]).toArray(byte[][]::new);
        for (int round = 0; round < 2_000; round++) {
            byte[] sample = samples[random.nextInt(samples.length)];
            byte[] content = Arrays.copyOf(sample, random.nextInt(sample.length + 1));
            for (int i = random.nextInt(8); i > 0 && content.length > 0; i--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            assertThat(type(content)).as("round %d, seed %d", round, seed).isNotNull();
        }
    }

    @Test
    void nameAndEndingOfAnArchiveDoNotMatter() throws IOException {
        assertThat(type(zip("documento.xlsx", "word.docx"))).isEqualTo(FileType.ZIP);
    }

    private static FileType type(byte[] content) {
        byte[] head = Arrays.copyOf(content, Math.min(content.length, PIECE));
        byte[] tail =
                Arrays.copyOfRange(content, Math.max(0, content.length - PIECE), content.length);
        return FileTypes.of(head, tail);
    }

    private static Arguments sample(FileType type, String what, String content) {
        return Arguments.of(type, what, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "prova", "1.0")) {
            workbook.newWorksheet("Foglio").value(0, 0, "Orto Vivo");
        }
        return bytes.toByteArray();
    }

    /** The beginning of signed data whose length is written so. */
    private static byte[] signed(int... length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SIGNED[0]);
        for (int part : length) {
            bytes.write(part);
        }
        bytes.write(SIGNED, 4, 11);
        return bytes.toByteArray();
    }

    /** @param kilobytes of noise before what tells; −1 adds a macro instead */
    private static byte[] office(String part, int kilobytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[Math.max(kilobytes, 1) * 1024];
        new Random(1).nextBytes(noise);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/foto.bin"));
            zip.write(noise);
            for (String name : new String[] {part, "[Content_Types].xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('<');
            }
            if (kilobytes < 0) {
                zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) throws IOException {
        return openDocument(type, 0);
    }

    /** @param extra bytes that an archiver noted about the first entry */
    private static byte[] openDocument(String type, int extra) throws IOException {
        byte[] told = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(told);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(told.length);
        entry.setCrc(sum.getValue());
        if (extra > 0) {
            byte[] noted = new byte[extra];
            noted[0] = 0x77;
            noted[2] = (byte) (extra - 4);
            noted[3] = (byte) (extra - 4 >> Byte.SIZE);
            entry.setExtra(noted);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(told);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
