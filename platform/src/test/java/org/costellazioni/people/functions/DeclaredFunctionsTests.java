package org.costellazioni.people.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Manifest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every declaration of a kind of functions owes, whichever module makes it. */
@PlatformTest
class DeclaredFunctionsTests {

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private List<FunctionThings> things;

    @Autowired
    private MessageSource messages;

    private List<FunctionKind> all() {
        return manifests.stream()
                .flatMap(manifest -> manifest.functions().stream())
                .toList();
    }

    @Test
    void eachHasACodeOfItsModuleAndNoOtherHasIt() {
        assertThat(manifests)
                .allSatisfy(manifest -> assertThat(manifest.functions())
                        .allMatch(kind -> kind.module().equals(manifest.module())));
        assertThat(all().stream().map(FunctionKind::code)).doesNotHaveDuplicates();
        assertThat(all()).hasSizeGreaterThan(8);
    }

    @Test
    void itsNameWhatItLetsDoAndItsPlaceAreSaidInBothLanguages() {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(all().stream()
                            .flatMap(kind -> Stream.concat(
                                    Stream.of(kind.nameKey(), FunctionKind.whatKey(kind.code())),
                                    Stream.ofNullable(kind.thing())
                                            .map(on -> on.replaceFirst("\\.", ".function.on."))))
                            .distinct()
                            .map(key -> messages.getMessage(key, null, language)))
                    .doesNotContainNull()
                    .allMatch(text -> !text.isBlank());
        }
    }

    @Test
    void whoGivesItIsDeclaredTooAndSomebodyKnowsItsThings() {
        List<String> codes = all().stream().map(FunctionKind::code).toList();
        assertThat(all()).allSatisfy(kind -> assertThat(codes).containsAll(kind.givers()));
        assertThat(things.stream().map(FunctionThings::kind).collect(Collectors.toSet()))
                .containsAll(all().stream()
                        .flatMap(kind -> Stream.ofNullable(kind.thing()))
                        .toList());
        assertThat(things.stream().map(FunctionThings::kind)).doesNotHaveDuplicates();
    }
}
