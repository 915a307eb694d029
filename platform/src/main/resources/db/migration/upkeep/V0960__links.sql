-- Secret addresses that open one thing for one purpose, known only by the SHA-256 of their secret.
-- What a link carries is kept in two arrays of equal length: names, and their values.
create table upkeep_links (
  territory_id uuid not null default ${current_territory},
  hash bytea not null check (octet_length(hash) = 32),
  purpose text not null check (purpose ~ '^[a-z]+[.][a-z-]+$'),
  thing_kind text not null,
  thing_id uuid not null,
  carried_names text[] not null default '{}',
  carried_values text[] not null default '{}',
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (territory_id, hash),
  check (cardinality(carried_names) = cardinality(carried_values))
);
create index upkeep_links_by_thing on upkeep_links (territory_id, thing_kind, thing_id, purpose);
create index upkeep_links_by_expiry on upkeep_links (territory_id, expires_at);
select tenant('upkeep_links', 'select, insert, delete');
