-- A person's work passed to a colleague, for good or to a substitute until a day. Who it is now stands
-- with each piece, in its own module; here is what passed together, so that it comes back together.
create table people_handovers (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  from_person uuid not null references people_persons (id),
  to_person uuid not null references people_persons (id),
  last_day date,
  passed_by uuid not null references people_persons (id),
  passed_at timestamptz not null,
  returned_at timestamptz,
  primary key (territory_id, id),
  check (from_person <> to_person)
);
create index people_handovers_by_end on people_handovers (territory_id, last_day)
  where returned_at is null and last_day is not null;
select tenant('people_handovers', 'select, insert, update');

create table people_handover_pieces (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  handover_id uuid not null,
  key text not null,
  item_id uuid not null,
  passed_id uuid not null,
  primary key (territory_id, handover_id, key, item_id),
  foreign key (territory_id, handover_id) references people_handovers (territory_id, id)
);
select tenant('people_handover_pieces', 'select, insert');
