package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of contents written by hand, as an archive ends with one (APPNOTE 4.3.12, 4.3.16). */
class ZipDirectoryTests {

    private static final int ENTRY_BYTES = 46;
    private static final int END_BYTES = 22;

    @Test
    void eachEntryIsNamedWhateverIsNotedAboutIt() {
        byte[] tail = joined(entry("uno", 300, 0), entry("città", 0, 300), entry("tre", 7, 9));
        assertThat(ZipDirectory.names(joined(tail, end(tail.length, 0))))
                .containsExactly("uno", "città", "tre");
    }

    @Test
    void theContentsMayStandBeforeAndACommentBehind() {
        byte[] entry = entry("uno", 0, 0);
        byte[] content = new byte[500];
        assertThat(ZipDirectory.names(joined(content, entry, end(entry.length, 65_535))))
                .containsExactly("uno");
        assertThat(ZipDirectory.names(joined(content, entry, end(entry.length, 65_536))))
                .as("no comment is longer")
                .isEmpty();
    }

    @Test
    void anEntryMayHaveNoName() {
        byte[] entry = entry("", 0, 0);
        assertThat(ZipDirectory.names(joined(entry, end(entry.length, 0)))).containsExactly("");
    }

    @Test
    void aTableThatBeginsBeforeTheBytesGivenIsNotRead() {
        byte[] entry = entry("uno", 0, 0);
        assertThat(ZipDirectory.names(joined(entry, end(entry.length + 1, 0)))).isEmpty();
        assertThat(ZipDirectory.names(joined(entry, end(-1, 0)))).isEmpty();
    }

    @Test
    void nothingIsReadBeyondTheTable() {
        byte[] longer = entry("uno", 0, 0);
        longer[28]++;
        assertThat(ZipDirectory.names(joined(longer, end(longer.length, 0))))
                .as("a name that ends behind it")
                .isEmpty();
        byte[] cut = {'P', 'K', 1, 2};
        assertThat(ZipDirectory.names(joined(cut, end(cut.length, 0))))
                .as("an entry of which only the beginning is there")
                .isEmpty();
        byte[] other = entry("uno", 0, 0);
        other[2] = 7;
        assertThat(ZipDirectory.names(joined(other, end(other.length, 0))))
                .as("something else")
                .isEmpty();
        assertThat(ZipDirectory.names(new byte[END_BYTES - 1])).isEmpty();
        assertThat(ZipDirectory.names(end(0, 0))).isEmpty();
    }

    @Test
    void twoThousandEntriesAreEnough() {
        byte[][] entries = IntStream.range(0, 2_001)
                .mapToObj(i -> entry("e" + i, 0, 0))
                .toArray(byte[][]::new);
        byte[] all = joined(entries);
        assertThat(ZipDirectory.names(joined(all, end(all.length, 0))))
                .hasSize(2_000)
                .endsWith("e1999");
    }

    private static byte[] entry(String name, int extra, int comment) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(ENTRY_BYTES + letters.length + extra + comment)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putShort(28, (short) letters.length)
                .putShort(30, (short) extra)
                .putShort(32, (short) comment)
                .position(ENTRY_BYTES)
                .put(letters)
                .array();
    }

    /** The record of the end, with so many bytes of comment behind it. */
    private static byte[] end(int tableBytes, int comment) {
        return ByteBuffer.allocate(END_BYTES + comment)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(12, tableBytes)
                .putShort(20, (short) comment)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }
}
