package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;

class ExifOrientationTests {

    /** Header, place of the table, number of entries, entries of tag, type, count and value. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the first table tells | 4d4d002a 00000008 0001 0112 0003 00000001 00060000 | 6
            the lesser byte first | 49492a00 08000000 0100 1201 0300 01000000 06000000 | 6
            as it is              | 4d4d002a 00000008 0001 0112 0003 00000001 00010000 | 1
            the last turn         | 4d4d002a 00000008 0001 0112 0003 00000001 00080000 | 8
            no such turn          | 4d4d002a 00000008 0001 0112 0003 00000001 00090000 | 1
            a turn of none        | 4d4d002a 00000008 0001 0112 0003 00000001 00000000 | 1
            in the second entry | 4d4d002a00000008 0002 010f00020000000141000000 011200030000000100030000 | 3
            behind the last one | 4d4d002a00000008 0001 010f00020000000141000000 011200030000000100030000 | 1
            in a table of none    | 4d4d002a 00000008 0000 0112 0003 00000001 00060000 | 1
            as another type       | 4d4d002a 00000008 0001 0112 0004 00000001 00060000 | 1
            of another tag        | 4d4d002a 00000008 0001 0113 0003 00000001 00060000 | 1
            in a table elsewhere  | 4d4d002a 0000000a 0000 0001 0112 0003 00000001 00060000 | 6
            in a cut entry        | 4d4d002a 00000008 0001 0112 0003 00000001 000600 | 1
            without a table       | 4d4d002a 00000008 | 1
            in a cut table        | 4d4d002a 00000008 00 | 1
            far behind the end    | 4d4d002a ffffffff 0001 0112 0003 00000001 00060000 | 1
            in a cut header       | 4d4d002a 000000 | 1
            nowhere               | '' | 1
            """)
    void isReadOutOfTheFirstTable(String what, String block, int turn) {
        assertThat(ExifOrientation.of(HexFormat.of().parseHex(block.replace(" ", ""))))
                .as(what)
                .isEqualTo(turn);
    }
}
