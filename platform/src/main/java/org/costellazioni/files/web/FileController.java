package org.costellazioni.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.files.Download;
import org.costellazioni.files.Downloads;
import org.costellazioni.files.FileId;
import org.costellazioni.files.PictureWidth;
import org.costellazioni.files.reads.GrantedReads;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.util.Optional;

/** Files and pictures, for those who may have them; for all others there is nothing at the address. */
@Controller
class FileController {

    private final Downloads downloads;
    private final GrantedReads reads;

    FileController(Downloads downloads, GrantedReads reads) {
        this.downloads = downloads;
        this.reads = reads;
    }

    /** @param reader empty for a stranger */
    @GetMapping("/allegati/{id}")
    void show(
            @PathVariable String id,
            Optional<Acting> reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Download> found = downloads.find(file(id), reader.orElse(null));
        found.filter(download -> download.reading() == FileOwner.Reading.GRANTED)
                .flatMap(download -> reader)
                .ifPresent(acting -> reads.granted(file(id), acting));
        answer(found, request, response);
    }

    /** @param width one of {@link PictureWidth}, in pixels */
    @GetMapping("/allegati/{id}/{width:\\d{1,5}}")
    void showNarrow(
            @PathVariable String id,
            @PathVariable int width,
            Optional<Acting> reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PictureWidth offered = PictureWidth.of(width).orElseThrow(FileController::notFound);
        answer(downloads.find(file(id), offered, reader.orElse(null)), request, response);
    }

    private static void answer(
            Optional<Download> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new FileAnswer(found.orElseThrow(FileController::notFound)).send(request, response);
    }

    private static FileId file(String id) {
        return FileId.parse(id).orElseThrow(FileController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
