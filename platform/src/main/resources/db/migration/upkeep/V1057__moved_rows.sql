-- What an act moved among rows, so that it can be put back row by row: of an update the values that
-- changed, as they were, and digests of what they became; of a row that was made a digest alone; of one
-- that was removed all of it. Steps are put back from the last.
create table upkeep_moved_rows (
  territory_id uuid not null default ${current_territory},
  id uuid not null default uuidv7(),
  act_id uuid not null,
  step int not null,
  table_name text not null,
  row_key jsonb not null,
  was jsonb,
  became jsonb,
  moved_at timestamptz not null,
  primary key (territory_id, id),
  check (num_nonnulls(was, became) > 0)
);
create index upkeep_moved_rows_of on upkeep_moved_rows (territory_id, act_id, step);
create index upkeep_moved_rows_by_time on upkeep_moved_rows (territory_id, moved_at);
create index upkeep_moved_rows_by_key on upkeep_moved_rows (territory_id, table_name, row_key);
select tenant('upkeep_moved_rows', 'select, insert, update, delete');

-- The columns of a table's primary key.
create function upkeep_key_columns(moved regclass) returns text[]
  language sql stable set search_path = pg_catalog, public as $body$
  select array_agg(a.attname::text order by a.attnum) from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indrelid = moved and i.indisprimary
$body$;

-- A row without what is computed, and without the version, which only grows.
create function upkeep_written(moved regclass, content jsonb) returns jsonb
  language sql stable set search_path = pg_catalog, public as $body$
  select content - 'version' - coalesce((select array_agg(a.attname::text) from pg_attribute a
    where a.attrelid = moved and a.attgenerated <> ''), '{}')
$body$;
revoke execute on function upkeep_key_columns(regclass), upkeep_written(regclass, jsonb) from public;
grant execute on function upkeep_key_columns(regclass), upkeep_written(regclass, jsonb) to ${app};
