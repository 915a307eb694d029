-- What people say about the pages is kept by the module that reads it. Rights and policies stay with the
-- tables; what is named after them gets the new name too.
alter table site_reports rename to office_reports;
alter table site_ratings rename to office_ratings;

do $body$
declare
  former record;
begin
  for former in
    select c.oid::regclass as index, c.relname as name
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    where i.indrelid in ('office_reports'::regclass, 'office_ratings'::regclass)
      and c.relname ~ '^site_'
  loop
    execute format('alter index %s rename to %I', former.index,
      regexp_replace(former.name, '^site_', 'office_'));
  end loop;
  for former in
    select conrelid::regclass as holder, conname as name from pg_constraint
    where conrelid in ('office_reports'::regclass, 'office_ratings'::regclass) and conname ~ '^site_'
  loop
    execute format('alter table %s rename constraint %I to %I', former.holder, former.name,
      regexp_replace(former.name, '^site_', 'office_'));
  end loop;
end
$body$;
