-- Until a table has statistics the planner takes every territory for a few rows, and autovacuum brings
-- them only minutes later. Only the owner may make them; the application may ask for it.
create function database_refresh_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  grown regclass;
begin
  for grown in
    select c.oid::regclass from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relowner = current_user::regrole
      and pg_relation_size(c.oid) > 4 * (c.relpages + 4) * current_setting('block_size')::bigint
  loop
    execute format('analyze %s', grown);
  end loop;
end
$$;
revoke execute on function database_refresh_statistics() from public;
grant execute on function database_refresh_statistics() to ${app};
