-- Two terms of a territory that were made one, until they are two again. What was moved stands in
-- upkeep_moved_rows; a seed term that is gone here stays what it is elsewhere.
create table vocabularies_term_joinings (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  vocabulary text not null,
  gone text not null,
  kept text not null,
  joined_at timestamptz not null,
  joined_by uuid,
  parted_at timestamptz,
  parted_by uuid,
  primary key (territory_id, id),
  check (gone <> kept)
);
create unique index vocabularies_term_joinings_standing
  on vocabularies_term_joinings (territory_id, vocabulary, gone) where parted_at is null;
select tenant('vocabularies_term_joinings', 'select, insert, update');
