package org.costellazioni.registry.offers;

import org.costellazioni.kernel.FreeText;

import java.util.List;

/** Where people write about actors and ties in words of their own. */
final class RegistryTexts {

    static final List<FreeText> ALL = List.of(
            FreeText.of("registry.text.actors", "registry_actors", "id")
                    .words(
                            "name",
                            "register_name",
                            "description",
                            "municipality",
                            "province",
                            "address",
                            "legal_representative",
                            "reserved_contact",
                            "former_names",
                            "links")
                    .whole(
                            "email",
                            "pec",
                            "phone",
                            "website",
                            "postal_code",
                            "runts_number",
                            "fiscal_code")
                    .code("slug")
                    .at("/realta/", "slug"),
            FreeText.of("registry.text.former-slugs", "registry_former_slugs", "slug")
                    .row("slug"),
            FreeText.of("registry.text.seats", "registry_seats", "id")
                    .words("address", "municipality")
                    .whole("postal_code"),
            FreeText.of("registry.text.changes", "registry_actor_changes", "id")
                    .words("before", "after"),
            FreeText.of("registry.text.proofs", "registry_proofs", "id")
                    .distinctWords("path", "label"),
            FreeText.of("registry.text.ties", "registry_ties", "id").words("role"),
            FreeText.of("registry.text.tie-changes", "registry_tie_changes", "id")
                    .words("role_before", "role_after"),
            FreeText.of("registry.text.withdrawals", "registry_withdrawals", "actor_id")
                    .code("slug"),
            FreeText.of("registry.text.withdrawal-notes", "registry_actor_withdrawals", "id")
                    .words("note"),
            FreeText.of("registry.text.wishes", "registry_withdrawal_wishes", "id")
                    .words("note"),
            FreeText.of("registry.text.localities", "registry_localities", "id")
                    .distinctWords("name")
                    .words("municipality"),
            FreeText.of("registry.text.areas", "registry_areas", "id").words("name", "layer"),
            FreeText.of("registry.text.tie-kinds", "registry_own_tie_kinds", "code")
                    .words(
                            "phrase_it",
                            "turned_it",
                            "phrase_en",
                            "turned_en",
                            "past_it",
                            "past_turned_it",
                            "past_en",
                            "past_turned_en",
                            "aliases"));

    private RegistryTexts() {}
}
