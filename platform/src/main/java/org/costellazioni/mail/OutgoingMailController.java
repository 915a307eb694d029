package org.costellazioni.mail;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** In the demonstration, the mail that would have left. Elsewhere there is no such page. */
@Controller
class OutgoingMailController {

    private static final int MOST_SHOWN = 50;

    private final OutgoingMessages messages;
    private final Postman postman;
    private final TransactionTemplate reading;

    OutgoingMailController(
            OutgoingMessages messages, Postman postman, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.postman = postman;
        this.reading = new TransactionTemplate(transactions);
    }

    @GetMapping("/posta-in-uscita")
    String list(Model model) {
        if (!postman.shown()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("messages", reading.execute(status -> messages.latest(MOST_SHOWN)));
        return "mail/outgoing";
    }
}
