package org.costellazioni.territories;

import org.costellazioni.files.FileId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from where emblems stood to where they stand now. */
@Controller
class EmblemController {

    @GetMapping("/emblemi/{id}")
    RedirectView show(@PathVariable String id) {
        RedirectView file = new RedirectView(FileId.parse(id)
                .map(FileId::path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        file.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return file;
    }
}
