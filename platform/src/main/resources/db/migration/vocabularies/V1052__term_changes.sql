-- Append-only: what a term of the territory said before a change and after it; before is null where it had
-- none of its own.
create table vocabularies_term_changes (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  vocabulary text not null,
  code text not null,
  label_it_before text,
  label_en_before text,
  position_before int,
  hidden_before boolean,
  label_it_after text not null,
  label_en_after text not null,
  position_after int not null,
  hidden_after boolean not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (territory_id, id),
  check (num_nulls(label_it_before, label_en_before, position_before, hidden_before) in (0, 4))
);
create index vocabularies_term_changes_of on vocabularies_term_changes (territory_id, vocabulary, code);
select tenant('vocabularies_term_changes', 'select, insert');
-- The words of law come back by taking the territory's own away.
grant delete on vocabularies_own_terms to ${app};
