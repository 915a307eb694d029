-- Names of places that are no municipality, with the municipality that each belongs to: written by the
-- office, or learned when somebody said that two actors with two places are one.
create table registry_localities (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  plain text not null generated always as (registry_plain(name)) stored,
  name text not null check (name <> ''),
  municipality text not null check (municipality <> ''),
  learned boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id),
  unique (territory_id, plain)
);
select tenant('registry_localities', 'select, insert, update, delete');
