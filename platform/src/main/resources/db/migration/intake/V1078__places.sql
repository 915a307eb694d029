-- Places that rows of a list name and nobody knows, cleared with how the rows ended; and what a person said,
-- once for the list, that it means by each.
create table intake_place_doubts (
  territory_id uuid not null default ${current_territory},
  import_id uuid not null,
  line bigint not null,
  field text not null check (field in ('NEIGHBORHOOD', 'MUNICIPALITY')),
  value text not null,
  primary key (territory_id, import_id, line, field),
  foreign key (territory_id, import_id, line)
    references intake_outcomes (territory_id, import_id, line) on delete cascade
);
create table intake_place_meanings (
  territory_id uuid not null default ${current_territory},
  import_id uuid not null,
  field text not null check (field in ('NEIGHBORHOOD', 'MUNICIPALITY')),
  value text not null,
  meaning text not null check (meaning in ('AREA', 'LOCALITY', 'NOTHING')),
  area_id uuid check ((meaning = 'AREA') = (area_id is not null)),
  municipality text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (territory_id, import_id, field, value),
  foreign key (territory_id, import_id) references intake_imports (territory_id, id)
);
select tenant('intake_place_doubts', 'select, insert');
select tenant('intake_place_meanings', 'select, insert');
