package org.costellazioni.intake.reading;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** Spreadsheet files written by hand, as no office program would write them. */
public final class TestSheets {

    private static final String CELL =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
    private static final String CELL_END = "</t></is></c></row></sheetData></worksheet>";
    private static final int GIGABYTE = 1 << 30;
    private static final int MEGABYTE = 1 << 20;

    private TestSheets() {}

    /** A small, valid file with a gigabyte behind its only cell. */
    public static void withAGigabyteInACell(Path file) throws IOException {
        ofAGigabyte(file, CELL, "A".repeat(MEGABYTE), CELL_END);
    }

    /** A small file whose cell is an XML entity made of entities. */
    public static void withEntities(Path file) throws IOException {
        String entities = "<!DOCTYPE worksheet [<!ENTITY a \"la\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        of(file, text("<?xml version=\"1.0\"?>" + entities + CELL + "&b;" + CELL_END));
    }

    static void of(Path file, byte[] sheet) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            frame(zip);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        }
    }

    /** A sheet that unpacks to a gigabyte: its middle is packed once, and stands there many times. */
    static void ofAGigabyte(Path file, String head, String block, String tail) throws IOException {
        int times = GIGABYTE / block.length() + 1;
        List<byte[]> parts = new ArrayList<>(List.of(text(head)));
        parts.addAll(Collections.nCopies(times, text(block)));
        parts.add(text(tail));
        CRC32 crc = new CRC32();
        parts.forEach(crc::update);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(packed(head, Deflater.FULL_FLUSH));
        byte[] middle = packed(block, Deflater.FULL_FLUSH);
        for (int i = 0; i < times; i++) {
            packed.write(middle);
        }
        packed.write(packed(tail, Deflater.NO_FLUSH));
        ZipArchiveEntry sheet = new ZipArchiveEntry("xl/worksheets/sheet1.xml");
        sheet.setMethod(ZipEntry.DEFLATED);
        sheet.setCrc(crc.getValue());
        sheet.setSize(parts.stream().mapToLong(part -> part.length).sum());
        sheet.setCompressedSize(packed.size());
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            frame(zip);
            zip.addRawArchiveEntry(sheet, new ByteArrayInputStream(packed.toByteArray()));
        }
    }

    /** A piece of a deflated stream that begins and ends on a byte; without a flush, its end. */
    private static byte[] packed(String content, int flush) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(text(content));
            if (flush == Deflater.NO_FLUSH) {
                deflater.finish();
            }
            byte[] packed = new byte[1 << 16];
            int length = deflater.deflate(packed, 0, packed.length, flush);
            return Arrays.copyOf(packed, length);
        }
    }

    private static void frame(ZipArchiveOutputStream zip) throws IOException {
        part(zip, "[Content_Types].xml", """
                <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd\
                .openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        part(zip, "xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""");
        part(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""");
    }

    private static void part(ZipArchiveOutputStream zip, String name, String content)
            throws IOException {
        part(zip, name, text(content));
    }

    private static void part(ZipArchiveOutputStream zip, String name, byte[] content)
            throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
