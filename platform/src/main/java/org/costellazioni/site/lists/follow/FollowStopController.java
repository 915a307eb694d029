package org.costellazioni.site.lists.follow;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The link in each letter that stops the letters, without signing in. Opening it changes nothing: programs
 * that look into mail open every link.
 */
@Controller
class FollowStopController {

    private final OwnFilters filters;

    FollowStopController(OwnFilters filters) {
        this.filters = filters;
    }

    @GetMapping(StopLinks.PATH + "{secret}")
    String show(@PathVariable String secret, Model model) {
        model.addAttribute(
                "name",
                filters.linked(secret)
                        .orElseThrow(FollowStopController::notFound)
                        .name());
        model.addAttribute("secret", secret);
        model.addAttribute("stopped", false);
        return "site/lists/follow/stop";
    }

    @PostMapping(StopLinks.PATH + "{secret}")
    String create(@PathVariable String secret, Model model) {
        model.addAttribute(
                "name",
                filters.stop(secret).orElseThrow(FollowStopController::notFound).name());
        model.addAttribute("secret", secret);
        model.addAttribute("stopped", true);
        return "site/lists/follow/stop";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
