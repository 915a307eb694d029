package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileType;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files of a form: read at once, or taken in and not chosen again. */
class FormFilesTests {

    private static final UploadRefusal TOO_BIG =
            UploadRefusal.of(UploadRefusal.Kind.TOO_BIG, "4 byte");

    private static final Field<String> NAME = Fields.text("nome", "x").required();
    private static final Field<FileView> KEPT =
            Fields.upload("verbale", "x", FileUse.of(4, FileType.PNG)).required();
    private static final Field<MultipartFile> READ = Fields.file("elenco", "x")
            .such(file -> file.getSize() > 4 ? Optional.of(TOO_BIG) : Optional.empty());
    private static final Form FORM = Form.of("test.form", NAME, KEPT);

    private final FileView waiting = file("prima.png");

    private static FileView file(String name) {
        return new FileView(
                FileId.next(), name, FileType.PNG, 3, "0".repeat(64), null, Instant.EPOCH, null);
    }

    private static MockMultipartHttpServletRequest request(MultipartFile... files) {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        List.of(files).forEach(request::addFile);
        return request;
    }

    private static MultipartFile sent(String field, String content) {
        return new MockMultipartFile(
                field, "a.png", "image/png", content.getBytes(StandardCharsets.UTF_8));
    }

    private FormData read(MockMultipartHttpServletRequest request) throws IOException {
        return FORM.read(request)
                .upload(
                        KEPT,
                        (content, name) -> content.readAllBytes().length > 4
                                ? Outcome.refused(TOO_BIG)
                                : Outcome.done(file(name)),
                        id -> Optional.of(waiting).filter(file -> file.id().equals(id)));
    }

    private static List<String> wrong(FormData data) {
        return data.errors().stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    @Test
    void aFileIsTakenInAlsoWhenSomethingElseIsWrong() throws IOException {
        FormData data = read(request(sent("verbale", "uno")));
        assertThat(wrong(data)).containsExactly("nome site.form.required");
        assertThat(data.uploaded(KEPT)).isEqualTo(data.the(KEPT));
        assertThat(data.the(KEPT).name()).isEqualTo("a.png");
    }

    @Test
    void whatAnEarlierTryTookInIsNotChosenAgain() throws IOException {
        MockMultipartHttpServletRequest request = request(sent("altro", "x"));
        request.setParameter("nome", "Uno");
        request.setParameter("verbale-caricato", waiting.id().toString());
        FormData data = read(request);
        assertThat(data.right()).isTrue();
        assertThat(data.the(KEPT)).isEqualTo(waiting);
        request.addFile(sent("verbale", "due"));
        assertThat(read(request).the(KEPT).name()).isEqualTo("a.png");
    }

    @Test
    void whatWaitsForNobodyIsMissing() throws IOException {
        for (String id : List.of(FileId.next().toString(), "boh", "")) {
            MockMultipartHttpServletRequest request = request();
            request.setParameter("nome", "Uno");
            request.setParameter("verbale-caricato", id);
            FormData data = read(request);
            assertThat(wrong(data)).containsExactly("verbale site.form.required");
            assertThat(data.uploaded(KEPT)).isNull();
        }
    }

    @Test
    void whatIsRefusedStandsBesideItsField() throws IOException {
        FormData data = read(request(sent("verbale", "troppo")));
        assertThat(wrong(data))
                .containsExactly("nome site.form.required", "verbale files.refusal.too-big");
        assertThat(data.uploaded(KEPT)).isNull();
    }

    @Test
    void aFileThatIsReadAtOnceHasItsRules() {
        Form form = Form.of("test.form", READ);
        assertThat(wrong(form.read(request(sent("elenco", "troppo")))))
                .containsExactly("elenco files.refusal.too-big");
        assertThat(form.read(request(sent("elenco", "uno"))).the(READ).getSize())
                .isEqualTo(3);
        assertThat(form.read(request()).right()).isTrue();
    }

    @Test
    void theTypesOfTheUseAreOfferedAndTheFormSendsParts() {
        assertThat(KEPT.accept()).isEqualTo(".png");
        assertThat(Fields.upload("x", "x", FileUse.of(4)).accept()).isNull();
        assertThat(FORM.multipart()).isTrue();
        assertThat(FORM.secretive()).isTrue();
    }
}
