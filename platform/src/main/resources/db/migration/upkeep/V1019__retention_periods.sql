-- How long a territory keeps what it may choose the period of.
create table upkeep_retention_periods (
  territory_id uuid not null default ${current_territory},
  key text not null,
  days int not null check (days > 0),
  chosen_by uuid,
  chosen_at timestamptz not null,
  primary key (territory_id, key)
);
select tenant('upkeep_retention_periods', 'select, insert, update');
