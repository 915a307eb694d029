package org.costellazioni.people.web;

import org.costellazioni.people.Role;
import org.costellazioni.people.lists.StaffEntry;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/** The administration's people and their roles, for the programme office. */
@Component
class StaffList extends Listing<StaffEntry> {

    StaffList() {
        super("/persone", "people.staff", StaffEntry.ROWS);
        only(Role.PROGRAMME_OFFICE);
        template("people/web/staff");
        filter(Filter.words("people.staff.words"));
        filter(Filter.choice("ruolo", "people.staff.role", StaffList::roles));
        column(Column.text("nome", "people.field.name", StaffEntry::name));
        column(Column.text("email", "people.field.email", StaffEntry::email));
        column(Column.codes(
                "ruoli",
                "people.staff.roles",
                person -> person.roles().stream().map(Role::name).toList(),
                (role, words) -> words.of(Role.valueOf(role).messageKey())));
        perPage(50);
    }

    static List<Option> roles(Words words) {
        return Arrays.stream(Role.values())
                .map(each -> new Option(each.name(), words.of(each.messageKey())))
                .toList();
    }
}
