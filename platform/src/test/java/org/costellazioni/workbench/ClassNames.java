package org.costellazioni.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Gives the classes of templates other names, so that a class loader that has them already takes their
 * new form beside the old one. Names are texts in the constant pool of a class file: nothing else of it
 * changes. Java Virtual Machine Specification, 4.4.
 */
final class ClassNames {

    private static final int UTF8 = 1;

    private ClassNames() {}

    static String rename(String text, int number) {
        return Templates.GENERATED.matcher(text).replaceAll("$0_" + number);
    }

    static byte[] rename(byte[] file, int number) {
        ByteArrayOutputStream renamed = new ByteArrayOutputStream(file.length);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
                DataOutputStream out = new DataOutputStream(renamed)) {
            out.writeLong(in.readLong());
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(rename(in.readUTF(), number));
                } else {
                    out.write(in.readNBytes(length(tag)));
                    // Long numbers take two places.
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
            in.transferTo(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return renamed.toByteArray();
    }

    /** Bytes after the tag of an entry that is not a text. */
    private static int length(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IllegalArgumentException("constant of kind " + tag);
        };
    }
}
