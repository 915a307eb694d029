package org.costellazioni.files.rules;

import org.costellazioni.files.FileType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Tells what a file is from its beginning and, for archives, its end. */
public final class FileTypes {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String ARCHIVE = "PK\u0003\u0004";
    private static final String EMPTY_ARCHIVE = "PK\u0005\u0006";
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final int BRAND_AT = 8;
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** Name, at its place in an archive's first header, of the entry that says what an ODF file is. */
    private static final String ODF_ENTRY = "mimetype";

    private static final int ENTRY_NAME_AT = 30;
    private static final int EXTRA_LENGTH_AT = 28;

    private FileTypes() {}

    /**
     * What the file is.
     *
     * @param head its first bytes, some kilobytes or all
     * @param tail its last bytes, up to some hundred kilobytes; may overlap with the first
     */
    public static FileType of(byte[] head, byte[] tail) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith(PNG)) {
            return FileType.PNG;
        }
        if (start.startsWith(JPEG)) {
            return FileType.JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return FileType.GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", BRAND_AT)) {
            return FileType.WEBP;
        }
        if (start.startsWith("ftyp", BRAND_AT - "ftyp".length())
                && HEIC_BRANDS.stream().anyMatch(brand -> start.startsWith(brand, BRAND_AT))) {
            return FileType.HEIC;
        }
        if (start.stripLeading().startsWith("%PDF-")) {
            return FileType.PDF;
        }
        if (start.startsWith(ARCHIVE) || start.startsWith(EMPTY_ARCHIVE)) {
            return archive(start, tail);
        }
        return SignedData.is(head) ? FileType.P7M : TextTypes.of(head);
    }

    private static FileType archive(String start, byte[] tail) {
        if (start.startsWith(ODF_ENTRY, ENTRY_NAME_AT)) {
            int extra = start.charAt(EXTRA_LENGTH_AT) | start.charAt(EXTRA_LENGTH_AT + 1) << 8;
            int at = ENTRY_NAME_AT + ODF_ENTRY.length() + extra;
            if (start.startsWith(ODF + "spreadsheetPK", at)) {
                return FileType.ODS;
            }
            if (start.startsWith(ODF + "textPK", at)) {
                return FileType.ODT;
            }
        }
        List<String> names = ZipDirectory.names(tail);
        // With a program inside (a macro) it is not the document that the ending promises.
        if (!names.contains("[Content_Types].xml")
                || names.stream().anyMatch(name -> name.endsWith("/vbaProject.bin"))) {
            return FileType.ZIP;
        }
        boolean sheet = names.contains("xl/workbook.xml");
        boolean text = names.contains("word/document.xml");
        return sheet == text ? FileType.ZIP : sheet ? FileType.XLSX : FileType.DOCX;
    }
}
