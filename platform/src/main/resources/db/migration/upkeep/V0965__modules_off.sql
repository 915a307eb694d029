-- Modules that a territory does without.
create table upkeep_modules_off (
  territory_id uuid not null default ${current_territory},
  module text not null check (module ~ '^[a-z]+$'),
  off_at timestamptz not null,
  off_by uuid,
  primary key (territory_id, module)
);
select tenant('upkeep_modules_off', 'select, insert, delete');
