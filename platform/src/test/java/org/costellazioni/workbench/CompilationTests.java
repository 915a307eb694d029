package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is compiled again after an edit, and that nothing stale survives it. */
class CompilationTests {

    @TempDir
    private Path place;

    private TestSources sources = TestSources.in(Path.of(""));

    @BeforeEach
    void layOut() {
        sources = TestSources.in(place);
    }

    @Test
    void aBodyIsCompiledAlone() throws Exception {
        sources.write("A", "class A { static int a() { return 1; } }")
                .write("B", "class B { static int b() { return A.a(); } }");
        assertThat(sources.compile().sources()).isEqualTo(2);
        assertThat(sources.compile()).isEqualTo(Compilation.Done.NOTHING);
        sources.write("A", "class A { static int a() { return 2; } }");
        Compilation.Done done = sources.compile();
        assertThat(done.sources()).isEqualTo(1);
        assertThat(done.written()).containsExactly("org.costellazioni.a.A");
        assertThat(sources.run("B", "b")).isEqualTo("2");
    }

    @Test
    void aFileThatWasOnlyTouchedIsNotCompiled() throws Exception {
        sources.write("A", "class A {}").compile();
        Files.setLastModifiedTime(sources.file("A"), FileTime.fromMillis(1_700_000_000_000L));
        assertThat(sources.compile()).isEqualTo(Compilation.Done.NOTHING);
    }

    /**
     * A type that changes, and one that uses it.
     *
     * @param user a text made of what it offers
     * @param compiled how many of the two the change compiles
     */
    private record Change(String what, String then, String now, String user, int compiled) {}

    private static Stream<Change> changes() {
        String one = "static int a() { return 1; }";
        String object = "static String a(Object o) { return \"o\"; }";
        String string = "static String a(String s) { return \"s\"; }";
        return Stream.of(
                new Change(
                        "signature",
                        "class A { static int a() { return 1; } }",
                        "class A { static long a() { return 1; } }",
                        "A.a()",
                        2),
                new Change(
                        "private method",
                        "class A { " + one + " }",
                        "class A { static int a() { return b(); } private static int b() { return 2; } }",
                        "A.a()",
                        1),
                new Change(
                        "one method more",
                        "class A { " + one + " }",
                        "class A { " + one + " static int b() { return 1; } }",
                        "A.a()",
                        1),
                new Change(
                        "one overload more",
                        "class A { " + object + " }",
                        "class A { " + object + string + " }",
                        "A.a(\"\")",
                        2),
                new Change(
                        "nested type more",
                        "class A { " + one + " }",
                        "class A { " + one + " record N() {} }",
                        "A.a()",
                        1),
                new Change(
                        "constant",
                        "class A { static final int A = 1; }",
                        "class A { static final int A = 2; }",
                        "A.A",
                        2),
                new Change(
                        "component",
                        "record A(int a) {}",
                        "record A(long a) {}",
                        "new A(1).a()",
                        2),
                new Change(
                        "enumeration", "enum A { X }", "enum A { X, Y }", "A.values().length", 2),
                new Change(
                        "default method",
                        "interface A { int a(); }",
                        "interface A { int a(); default int b() { return 1; } }",
                        "((A) () -> 3).a()",
                        1));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void compilesWhomAChangeTouches(Change change) throws Exception {
        String what = change.what;
        sources.write("A", change.then)
                .write("U", "class U { static String u() { return \"\" + " + change.user + "; } }");
        assertThat(sources.compile().problems()).as(what).isEmpty();
        sources.write("A", change.now);
        Compilation.Done done = sources.compile();
        assertThat(done.problems()).as(what).isEmpty();
        assertThat(done.sources()).as(what).isEqualTo(change.compiled);
        String incremental = sources.run("U", "u");
        Files.delete(sources.ledgerFile());
        assertThat(sources.compile().sources()).as("all of it").isEqualTo(2);
        assertThat(sources.run("U", "u")).as(what + ": as all of it").isEqualTo(incremental);
    }

    @Test
    void aTypeThatOnlyPassesThroughIsUsed() throws Exception {
        sources.write("T", "class T implements Runnable { public void run() {} }")
                .write(
                        "A",
                        "class A { static java.util.List<T> all() { return java.util.List.of(); } }")
                .write(
                        "B",
                        "class B { static int take(java.util.List<? extends Runnable> all) { return 1; } }")
                .write(
                        "U",
                        "class U { static int u() { var all = A.all(); return B.take(all); } }");
        sources.compile();
        sources.write("T", "class T { }");
        assertThat(sources.compile().problems())
                .extracting(Problem::file)
                .containsExactly("U.java");
    }

    @Test
    void anHeirsUsersAreCompiledToo() throws Exception {
        sources.write("A", "class A { String a(Object o) { return \"A\"; } }")
                .write("B", "class B extends A { }")
                .write("U", "class U { static String u() { return new B().a(\"\"); } }");
        sources.compile();
        sources.write(
                "A",
                "class A { String a(Object o) { return \"A\"; }"
                        + " String a(String s) { return \"s\"; } }");
        assertThat(sources.compile().sources()).isEqualTo(3);
        assertThat(sources.run("U", "u")).isEqualTo("s");
    }

    @Test
    void aDeletedTypeIsGone() throws Exception {
        sources.write("A", "class A { record N() {} }")
                .write("B", "class B { }")
                .compile();
        sources.delete("A");
        assertThat(sources.compile().written())
                .containsExactly("org.costellazioni.a.A", "org.costellazioni.a.A$N");
        sources.write("B", "class B { A a; }");
        assertThat(sources.compile().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.told()).startsWith("B.java:2: ").contains("class A");
        });
    }

    @Test
    void whoUsedADeletedTypeDoesNotCompile() throws Exception {
        sources.write("A", "class A { static final int A = 1; }")
                .write("B", "class B { static int b() { return A.A; } }")
                .write("C", "import org.costellazioni.a.A; /** {@link A} */ class C { }");
        sources.compile();
        sources.delete("A");
        assertThat(sources.compile().problems())
                .extracting(Problem::file)
                .contains("B.java", "C.java");
    }

    @Test
    void aNestedTypeThatIsGoneLeavesNoClassFile() throws Exception {
        sources.write(
                "A", "class A { static class N { } static Object a() { return new N() { }; } }");
        sources.compile();
        sources.write("A", "class A { static Object a() { return 1; } }");
        sources.compile();
        assertThat(new ClassFolder(sources.classes()).names())
                .containsExactly("org.costellazioni.a.A");
    }

    @Test
    void aClassFileThatNobodyKnowsIsNotUsed() throws Exception {
        sources.write("A", "class A { }").compile();
        sources.plant("B", sources.classFile("A"));
        sources.write("A", "class A { B b; }");
        assertThat(sources.compile().problems()).hasSize(1);
        assertThat(new ClassFolder(sources.classes()).names())
                .containsExactly("org.costellazioni.a.A");
    }

    @Test
    void aClassFileThatIsMissingIsMadeAgain() throws Exception {
        sources.write("A", "class A { }").write("B", "class B { }").compile();
        Files.delete(sources.classes().resolve("org/costellazioni/a/A.class"));
        assertThat(sources.compile().sources()).isEqualTo(1);
    }

    @Test
    void whatDoesNotCompileChangesNothing() throws Exception {
        sources.write("A", "class A { static int a() { return 1; } }").write("B", "class B { }");
        Compilation compilation = sources.compilation();
        compilation.bringUpToDate();
        sources.write("A", "class A { static int a() { return 2; } }")
                .write("B", "class B { int b() { return ; } }");
        Compilation.Done done = compilation.bringUpToDate();
        assertThat(done.problems()).extracting(Problem::line).containsExactly(2L);
        assertThat(sources.run("A", "a")).isEqualTo("1");
        assertThat(compilation.bringUpToDate()).as("remembered").isSameAs(done);
        sources.write("B", "class B { }");
        assertThat(compilation.bringUpToDate().problems()).isEmpty();
        assertThat(sources.run("A", "a")).isEqualTo("2");
    }

    @Test
    void aTypeThatMovesIsFoundWhereItIsNow() throws Exception {
        sources.write("A", "class A { static class N { } }")
                .write(
                        "B",
                        "class B extends A { static Object b() { return new N().getClass().getName(); } }");
        sources.compile();
        sources.write("A", "class A { }").write("N", "class N { }");
        assertThat(sources.compile().problems()).isEmpty();
        assertThat(sources.run("B", "b")).isEqualTo("org.costellazioni.a.N");
    }

    @Test
    void aNewTypeHidesItsNamesake() throws Exception {
        sources.write("A", "class A { static class N { } }")
                .write(
                        "B",
                        "import static org.costellazioni.a.A.*;"
                                + " class B { static Object b() { return new N().getClass().getName(); } }");
        sources.compile();
        assertThat(sources.run("B", "b")).isEqualTo("org.costellazioni.a.A$N");
        sources.write("N", "class N { }");
        sources.compile();
        assertThat(sources.run("B", "b")).isEqualTo("org.costellazioni.a.N");
    }

    @Test
    void aSetAboveLearnsOfItEvenWhenItWasInterrupted() throws Exception {
        List<TestSources> floors = floors();
        floors.getFirst()
                .write("A", "public class A { static long a() { return 1; } }")
                .compile();
        // The process ends here; the next one begins with the set above.
        assertThat(floors.getLast().compile().sources()).isEqualTo(1);
        assertThat(floors.getLast().compile()).isEqualTo(Compilation.Done.NOTHING);
    }

    @Test
    void aSetAboveThatDoesNotCompileDoesNotForget() throws Exception {
        List<TestSources> floors = floors();
        floors.getFirst()
                .write("A", "public class A { static String a() { return \"\"; } }")
                .compile();
        for (int i = 0; i < 2; i++) {
            assertThat(floors.getLast().compile().problems()).hasSize(1);
        }
        floors.getFirst()
                .write("A", "public class A { static int a() { return 3; } }")
                .compile();
        assertThat(floors.getLast().compile().problems()).isEmpty();
    }

    @Test
    void aBodyBelowIsNoMatterAbove() throws Exception {
        List<TestSources> floors = floors();
        floors.getFirst()
                .write("A", "public class A { static int a() { return 7; } }")
                .compile();
        assertThat(floors.getLast().compile()).isEqualTo(Compilation.Done.NOTHING);
    }

    @Test
    void otherConditionsCompileEverythingAnew() throws Exception {
        sources.write("A", "class A { }").write("B", "class B { }").compile();
        List<String> lines = sources.ledger();
        lines.set(0, "another compiler");
        Files.write(sources.ledgerFile(), lines);
        assertThat(sources.compile().sources()).isEqualTo(2);
    }

    /** A set whose only type uses the only type of the set below, both compiled. */
    private List<TestSources> floors() throws IOException {
        List<TestSources> floors =
                TestSources.twoFloors(place.resolve("lower"), place.resolve("upper"));
        floors.getFirst()
                .write("A", "public class A { static int a() { return 1; } }")
                .compile();
        floors.getLast()
                .write("U", "class U { static long u() { return A.a(); } }")
                .compile();
        assertThat(Set.copyOf(floors)).hasSize(2);
        return floors;
    }
}
