package org.costellazioni.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the product knows a file to be, told from its bytes. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    /** Of iPhones; known so that a refusal can name it. */
    HEIC("image/heic", "heic", "heif"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    CSV("text/csv", "csv", "txt", "tsv"),
    TEXT("text/plain", "txt", "csv", "tsv", "md", "log"),
    GEOJSON("application/geo+json", "geojson", "json"),
    JSON("application/json", "json", "geojson"),
    XML("application/xml", "xml"),
    ZIP("application/zip", "zip"),
    /** Signed data, in DER or as text (PEM, base64). */
    P7M("application/pkcs7-mime", "p7m"),
    /** A letter as mail programs keep it. */
    EML("message/rfc822", "eml"),
    /** None of the others. */
    OTHER("application/octet-stream");

    /**
     * What a browser may show by itself: only what holds pixels and nothing else. A PDF may hold
     * scripts and links, and browsers do not show one that is kept in a sandbox: it is downloaded.
     */
    private static final Set<FileType> SHOWN = Set.of(PNG, JPEG, WEBP);

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings of names that fit, without the dot, the usual one first; none when unknown. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a browser may show it in place instead of saving it. */
    public boolean shown() {
        return SHOWN.contains(this);
    }

    /** Its usual ending in capitals, the same in every language; {@code ?} when unknown. */
    public String shortName() {
        return extensions.isEmpty() ? "?" : extensions.getFirst().toUpperCase(Locale.ROOT);
    }

    /** Message key of its name in words. */
    public String labelKey() {
        return "files.type." + name().toLowerCase(Locale.ROOT);
    }
}
