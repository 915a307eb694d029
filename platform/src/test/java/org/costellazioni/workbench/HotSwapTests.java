package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** Which changes need no start: those that nothing has read yet. */
class HotSwapTests {

    private static final String BEAN = "@java.lang.annotation.Retention("
            + "java.lang.annotation.RetentionPolicy.RUNTIME) @interface Bean { }";

    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body           | int a() { return 1; }              | int a() { return 2; }              | true
            comment        | int a() { return 1; }              | /* why */ int a() { return 1; }    | true
            line more      | int a() { return 1; }              | int a() { int b = 1; return b; }   | true
            lambda’s needs | Runnable a() { return () -> {}; }  | Runnable a() { return () -> a(); } | false
            lambda’s text  | Object a() { return %L -> b(1); }  | Object a() { return %L -> b(2); }  | true
            lambda more    | Runnable a() { return null; }      | Runnable a() { return () -> {}; }  | false
            method more    | int a() { return 1; }              | int a() { return 1; } void b() { } | false
            field          | int a = 1;                         | int a = 2;                         | false
            constant       | static final int A = 1;            | static final int A = 2;            | false
            table          | static final Object A = of(1); %O  | static final Object A = of(2); %O  | false
            its lambda     | static Object a = %L -> b(1);      | static Object a = %L -> b(2);      | false
            constructor    | A() { }                            | A() { new Object(); }              | false
            annotation     | int a() { return 1; }              | @Deprecated int a() { return 1; }  | false
            its value      | @Deprecated(since = "1") int a;    | @Deprecated(since = "2") int a;    | false
            """)
    void swapsNothingButBodies(String what, String then, String now, boolean swapped)
            throws Exception {
        assertThat(swaps("A", type(then), type(now))).as(what).isEqualTo(swapped);
    }

    @Test
    void anotherSupertypeTakesAStart() throws Exception {
        assertThat(swaps("A", "class A { }", "class A extends Thread { }")).isFalse();
    }

    private static String type(String members) {
        return "class A { "
                + members.replace("%L", "(Runnable) ()")
                        .replace("%O", "static Object of(int o) { return o; }")
                + " static void b(int b) { } }";
    }

    @ParameterizedTest
    @CsvSource({"AManifest", "AConfiguration"})
    void whatIsAskedAtTheStartTakesAStart(String name) throws Exception {
        String body = "class " + name + " { int a() { return %d; } }";
        assertThat(swaps(name, body.formatted(1), body.formatted(2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 2, false"})
    void aBeanIsMadeAtTheStart(int then, int now, boolean swapped) throws Exception {
        TestSources.in(place).write("Bean", BEAN);
        String body = "class A { @Bean int a() { return %d; } }";
        assertThat(swaps("A", body.formatted(then), body.formatted(now))).isEqualTo(swapped);
    }

    private boolean swaps(String name, String then, String now) throws Exception {
        TestSources sources = TestSources.in(place).write(name, then);
        sources.compile();
        byte[] before = sources.classFile(name);
        assertThat(sources.write(name, now).compile().problems()).isEmpty();
        return HotSwap.onlyBodies("org.costellazioni.a." + name, before, sources.classFile(name));
    }
}
