package org.costellazioni.graph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class EdgeFileTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nb,c\n",
                "a;b\nb;c",
                "a\tb\r\nb\tc\r\n",
                "a b\nb   c\n",
                "source,target\na,b\nb,c",
                "Da;A\nda;verso\na;b\nb;c",
                "\uFEFFfrom,to\na,b\n\n\nb,c\n",
                "# a comment\n# another\na,b\nb,c",
                "\"a\",\"b\"\n\"b\" , c",
                "  a , b \n b,c  "
            })
    void readsAnyUsualShape(String text) throws IOException {
        LabeledGraph read = read(EdgeFile.reader(), text.replace("Da;A\nda;verso", "da;verso"));

        assertThat(read.labels()).containsExactly("a", "b", "c");
        assertThat(read.graph().ties()).isEqualTo(2);
        assertThat(read.wrongLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anything,other,how much\n1,2,3\n2,3,1",
                "x,y,weight\na,b,3\nb,c,1",
                "person1,person2,n\nAnna,Bruno,3\nBruno,Carla,1",
                "nodo_a;nodo_b;n\nAnna;Bruno;3\nBruno;Carla;1"
            })
    void recognizesHeadings(String text) throws IOException {
        LabeledGraph read = read(EdgeFile.reader().weights(true), text);

        assertThat(read.wrongLines()).isEmpty();
        assertThat(read.graph().nodes()).isEqualTo(3);
        assertThat(read.graph().strength(1)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1,n2\nn3,n4", "Anna,Bruno\nCarla,Dario", "1,2\n3,4", "1,a\n2,b"})
    void takesTheFirstLineForATieWhenItMayBeOne(String text) throws IOException {
        assertThat(read(EdgeFile.reader(), text).graph().ties()).isEqualTo(2);
    }

    @Test
    void keepsLabelsAsTheyAre() throws IOException {
        LabeledGraph read = read(
                EdgeFile.reader(),
                "\"Rossi, Mario\",Caffè “Rosa”\n\"detto \"\"il Moro\"\"\",Rossi Mario\nRossi Mario,☆\n");

        assertThat(read.labels())
                .containsExactly(
                        "Rossi, Mario", "Caffè “Rosa”", "detto \"il Moro\"", "Rossi Mario", "☆");
    }

    @Test
    void reportsWrongLinesWithTheirNumberAndGoesOn() throws IOException {
        LabeledGraph read = read(
                EdgeFile.reader().weights(true),
                "source,target,weight\na,b,1\nalone\n\nb,,2\nb,c,much\nb,c,-1\nb,c,0\n"
                        + "a,c\na,c,NaN\na,b,1,1\nc,d,1e1\n");

        assertThat(read.wrongLines().stream().map(WrongLine::number))
                .containsExactly(3L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(read.wrongLines())
                .allSatisfy(line -> assertThat(line.reason()).isNotBlank());
        assertThat(read.labels()).containsExactly("a", "b", "c", "d");
        assertThat(read.graph().ties()).isEqualTo(2);
        assertThat(read.graph().strength(3)).isEqualTo(10);
    }

    @Test
    void reportsALineOfAnotherShape() throws IOException {
        LabeledGraph read = read(EdgeFile.reader(), "a,b\nb,c\nc,d,e\nalone\n,x\ny,\nd,a\n");

        assertThat(read.wrongLines().stream().map(WrongLine::number))
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(read.graph().ties()).isEqualTo(3);
    }

    @Test
    void countsRepeatedLinesAsWeight() throws IOException {
        LabeledGraph read = read(EdgeFile.reader(), "a,b\nb,a\na,c");

        assertThat(read.graph().ties()).isEqualTo(2);
        assertThat(read.graph().strength(0)).isEqualTo(3);
        assertThat(read(EdgeFile.reader().directed(true), "a,b\nb,a\na,c")
                        .graph()
                        .ties())
                .isEqualTo(3);
    }

    @Test
    void knowsNodesTiedOnlyWithThemselves() throws IOException {
        LabeledGraph read = read(EdgeFile.reader(), "a,b\nlonely,lonely\n");

        assertThat(read.labels()).contains("lonely");
        assertThat(read.graph().degree(2)).isZero();
    }

    @Test
    void readsWeightsWithPointAndComma() throws IOException {
        LabeledGraph read = read(EdgeFile.reader().weights(true), "a;b;1,5\nb;c;2.25\nc;d;3\n");

        assertThat(read.graph().strength(0)).isEqualTo(1.5);
        assertThat(read.graph().strength(1)).isEqualTo(3.75);
        assertThat(read.wrongLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "source,target\n"})
    void readsAFileWithoutTies(String text) throws IOException {
        LabeledGraph read = read(EdgeFile.reader(), text);

        assertThat(read.graph().nodes()).isZero();
        assertThat(read.wrongLines()).isEmpty();
    }

    @Test
    void readsManyLabelsAndLinesLongerThanItsBuffer() throws IOException {
        StringBuilder text = new StringBuilder("x".repeat(700_000) + ",n0\n");
        for (int i = 1; i < 30_000; i++) {
            text.append("node number ")
                    .append(i)
                    .append(",node number ")
                    .append(i - 1)
                    .append('\n');
        }
        LabeledGraph read = read(EdgeFile.reader(), text.toString());

        assertThat(read.graph().nodes()).isEqualTo(30_002);
        assertThat(read.graph().ties()).isEqualTo(30_000);
        assertThat(read.labels().get(0)).hasSize(700_000);
        assertThat(read.labels().get(30_001)).isEqualTo("node number 29999");
    }

    private LabeledGraph read(EdgeFile reader, String text) throws IOException {
        Path file = folder.resolve("edges.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return reader.read(file);
    }
}
