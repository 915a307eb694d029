-- A table that moves to another module keeps its rows, rights and policy. What bears its former name, keys,
-- checks and indexes, takes the new one: select rename_table('registry_own_terms', 'vocabularies_own_terms').
create function rename_table(former text, latter text) returns void
language plpgsql set search_path = pg_catalog, public as $body$
declare
  named record;
begin
  execute format('alter table %I rename to %I', former, latter);
  for named in
    select conname from pg_constraint
    where conrelid = latter::regclass and starts_with(conname, former || '_')
  loop
    execute format('alter table %I rename constraint %I to %I', latter, named.conname,
      latter || substr(named.conname, length(former) + 1));
  end loop;
  for named in
    select c.relname from pg_index x join pg_class c on c.oid = x.indexrelid
    where x.indrelid = latter::regclass and starts_with(c.relname, former || '_')
  loop
    execute format('alter index %I rename to %I', named.relname,
      latter || substr(named.relname, length(former) + 1));
  end loop;
end
$body$;
revoke execute on function rename_table(text, text) from public;
