-- A name is taken out of texts that were written once and for all; what else such a row says stays.
grant update (reason) on conversations_hidings to ${app};
grant update (original, content, key) on intake_undecided_rows to ${app};
grant update (reason) on intake_undoings to ${app};
grant update (title_before, title_after, place_before, place_after, notes_before, notes_after)
  on meetings_edits to ${app};
grant update (typed_name) on meetings_attendances to ${app};
grant update (page, detail) on office_ratings to ${app};
grant update (before, after) on registry_actor_changes to ${app};
grant update (path, label) on registry_proofs to ${app};
grant update (role_before, role_after) on registry_tie_changes to ${app};
grant update (slug) on registry_withdrawals to ${app};
grant delete on registry_former_slugs to ${app};
grant update (name, query) on site_saved_filters to ${app};
grant update (arguments) on upkeep_undoable_acts to ${app};
grant update (reason) on upkeep_undoings to ${app};
grant update (label_it_before, label_en_before, label_it_after, label_en_after)
  on vocabularies_term_changes to ${app};
