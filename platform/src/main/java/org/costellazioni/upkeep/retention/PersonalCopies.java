package org.costellazioni.upkeep.retention;

import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The copy of all that is kept about a person (article 15 of Regulation (EU) 2016/679): what the modules say
 * that they keep, and of it the rows that are the person’s, in the territory at hand.
 */
@Component
public class PersonalCopies {

    private final KeptData kept;
    private final CopyRows rows;
    private final AddressBook addresses;

    PersonalCopies(KeptData kept, CopyRows rows, AddressBook addresses) {
        this.kept = kept;
        this.rows = rows;
        this.addresses = addresses;
    }

    /**
     * One kind of data.
     *
     * @param rows JSON objects
     */
    public record Part(PersonalData data, List<String> rows) {}

    /** Kinds of which there is something. */
    @Transactional(readOnly = true)
    public List<Part> of(PersonId person) {
        List<String> own = new ArrayList<>(List.of("person:" + person, person.toString()));
        addresses
                .find(person)
                .map(AddressBook.Addressee::email)
                .ifPresent(email -> own.add(email.toLowerCase(Locale.ROOT)));
        return kept.all().stream()
                .map(data -> new Part(
                        data,
                        data.tables().stream()
                                .flatMap(table -> rows.of(table, person, own).stream())
                                .toList()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }
}
