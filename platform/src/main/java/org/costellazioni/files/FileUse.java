package org.costellazioni.files;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file is wanted for: a constant of the module that takes it.
 *
 * @param mostBytes the greatest size of what is uploaded
 * @param types those taken; none named means any, known or not
 * @param mostSide for pictures, the most pixels a side may have before it is scaled; 0 when a file is
 *     kept byte by byte
 */
public record FileUse(long mostBytes, Set<FileType> types, int mostSide) {

    /** Those that are written anew where a use asks for it. */
    private static final Set<FileType> PICTURES =
            Set.of(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF);

    /** More than any phone of today gives. */
    private static final int MOST_PIXELS_A_SIDE = 20_000;

    public FileUse {
        types = Set.copyOf(types);
        if (mostBytes < 1 || mostSide < 0) {
            throw new IllegalArgumentException("a file has a size");
        }
    }

    /** Kept as it came; no type named means any. */
    public static FileUse of(long mostBytes, FileType... types) {
        return new FileUse(mostBytes, Set.of(types), 0);
    }

    /** A picture, written anew: PNG, JPEG, WebP or GIF (its first frame). */
    public static FileUse picture(long mostBytes) {
        return new FileUse(mostBytes, PICTURES, MOST_PIXELS_A_SIDE);
    }

    /** Pictures, written anew, and files of other types, kept as they came. */
    public static FileUse withPictures(long mostBytes, FileType... others) {
        Set<FileType> all = EnumSet.copyOf(PICTURES);
        all.addAll(List.of(others));
        return new FileUse(mostBytes, all, MOST_PIXELS_A_SIDE);
    }

    /** The same use for fewer types. */
    public FileUse only(FileType... fewer) {
        return new FileUse(mostBytes, Set.of(fewer), mostSide);
    }

    /** The same use of pictures, with no side over so many pixels. */
    public FileUse withSidesUpTo(int pixels) {
        return new FileUse(mostBytes, types, pixels);
    }

    /** Whether a file of this type is a picture that is written anew. */
    boolean renews(FileType type) {
        return mostSide > 0 && PICTURES.contains(type);
    }

    boolean takes(FileType type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Whether a file that was taken in, perhaps for another use, would have been for this one. */
    boolean fits(FileView file) {
        if (!renews(file.type())) {
            return takes(file.type()) && file.sizeBytes() <= mostBytes;
        }
        // A GIF or WebP has become a picture of another type.
        boolean type = takes(file.type()) || takes(FileType.GIF) || takes(FileType.WEBP);
        return type && file.picture() != null;
    }

    /** The types in one order, as refusals name them. */
    List<FileType> listed() {
        return types.stream().sorted().toList();
    }

    /** What an upload field's {@code accept} says, {@code .png,.jpg,.jpeg}; empty when all is taken. */
    public String accept() {
        return listed().stream()
                .map(FileType::extensions)
                .flatMap(Collection::stream)
                .distinct()
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
