-- How each row of an import ended, so that its sums can be opened and say what became of the rows since.
-- actor_id: whom an accepted, updated or unchanged row of a list of actors speaks of; row_id: the queue's row
-- of one that came there; name: what the others speak of. Cleared together with what the rows wrote.
create table intake_outcomes (
  territory_id uuid not null default ${current_territory},
  import_id uuid not null,
  line bigint not null,
  outcome text not null
    check (outcome in ('ACCEPTED', 'UPDATED', 'UNCHANGED', 'UNDECIDED', 'REJECTED')),
  name text not null,
  actor_id uuid,
  row_id uuid,
  primary key (territory_id, import_id, line),
  foreign key (territory_id, import_id) references intake_imports (territory_id, id)
);
create index intake_outcomes_by_row on intake_outcomes (territory_id, row_id) where row_id is not null;
select tenant('intake_outcomes', 'select, insert, delete');
