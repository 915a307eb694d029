-- Which reminder of what was written to whom. Due dates themselves are nowhere: modules tell them.
create table upkeep_reminders (
  territory_id uuid not null default ${current_territory},
  person_id uuid not null,
  key text not null,
  thing_id uuid not null,
  day date not null,
  days_before int not null check (days_before >= 0),
  written_at timestamptz not null,
  primary key (territory_id, person_id, key, thing_id, day, days_before)
);
create index upkeep_reminders_by_time on upkeep_reminders (territory_id, written_at);
select tenant('upkeep_reminders', 'select, insert, delete');
