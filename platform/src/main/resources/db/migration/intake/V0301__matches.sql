-- What each source said last of each of its keys, and which actor that is. A row that says the same again
-- changes nothing; one that says something else changes only what the source changed, so that corrections
-- made by hand stay.
create table intake_sightings (
  territory_id uuid not null default ${current_territory},
  source text not null,
  key text not null,
  actor_id uuid not null,
  fingerprint text not null,
  content text not null,
  import_id uuid not null,
  line bigint not null,
  primary key (territory_id, source, key),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create index intake_sightings_by_actor on intake_sightings (territory_id, actor_id);

-- Rows of lists without fiscal codes that may mean an actor already there: a person decides.
create table intake_undecided_rows (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  import_id uuid not null,
  line bigint not null,
  source text not null,
  key text not null,
  fingerprint text not null,
  original text not null,
  content text not null,
  primary key (territory_id, id),
  unique (territory_id, source, key, fingerprint),
  foreign key (territory_id, import_id) references intake_imports (territory_id, id)
);
create table intake_undecided_candidates (
  territory_id uuid not null default ${current_territory},
  row_id uuid not null,
  actor_id uuid not null,
  percent int not null check (percent between 0 and 100),
  primary key (territory_id, row_id, actor_id),
  foreign key (territory_id, row_id) references intake_undecided_rows (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create table intake_row_decisions (
  territory_id uuid not null default ${current_territory},
  row_id uuid not null,
  decision text not null check (decision in ('SAME', 'NEW', 'DISCARDED')),
  actor_id uuid,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (territory_id, row_id),
  foreign key (territory_id, row_id) references intake_undecided_rows (territory_id, id),
  check ((decision = 'DISCARDED') = (actor_id is null))
);

alter table intake_sightings enable row level security;
alter table intake_sightings force row level security;
create policy territory on intake_sightings using (territory_id = ${territory});
alter table intake_undecided_rows enable row level security;
alter table intake_undecided_rows force row level security;
create policy territory on intake_undecided_rows using (territory_id = ${territory});
alter table intake_undecided_candidates enable row level security;
alter table intake_undecided_candidates force row level security;
create policy territory on intake_undecided_candidates using (territory_id = ${territory});
alter table intake_row_decisions enable row level security;
alter table intake_row_decisions force row level security;
create policy territory on intake_row_decisions using (territory_id = ${territory});

grant select, insert, update on intake_sightings to ${app};
grant select, insert on intake_undecided_rows, intake_undecided_candidates, intake_row_decisions
  to ${app};
