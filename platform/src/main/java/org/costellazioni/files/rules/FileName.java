package org.costellazioni.files.rules;

import org.costellazioni.files.FileType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of files, made safe to show and to save under. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";

    /** Endings that belong to a type: one that does not fit gives way to one that does. */
    private static final Set<String> KNOWN_ENDINGS = Arrays.stream(FileType.values())
            .flatMap(type -> type.extensions().stream())
            .collect(Collectors.toUnmodifiableSet());

    private FileName() {}

    /**
     * The name alone: without the folders that some browsers send, without control, direction and other
     * invisible characters, of at most 200 characters, whose end stays; never empty.
     */
    public static String plain(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .strip()
                .replaceFirst("^\\.+", "");
        String name = visible.substring(Math.max(0, visible.length() - LONGEST));
        return name.isBlank() ? NAMELESS : name;
    }

    /** The name with an ending that fits what the file is, so that no program opens it as another. */
    public static String ending(String name, FileType type) {
        if (type.extensions().isEmpty()) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (type.extensions().contains(ending)) {
            return name;
        }
        String stem = dot > 0 && KNOWN_ENDINGS.contains(ending) ? name.substring(0, dot) : name;
        return stem + "." + type.extensions().getFirst();
    }
}
