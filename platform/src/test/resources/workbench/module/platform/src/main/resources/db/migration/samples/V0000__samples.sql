create table samples_samples (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  name text not null check (name <> ''),
  notes text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id)
);
create index samples_samples_by_name
  on samples_samples (territory_id, lower(name), id);
select tenant('samples_samples', 'select, insert');
