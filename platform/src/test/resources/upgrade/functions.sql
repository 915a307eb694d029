-- What the rows of every version are written with. The schema goes when a version is filled.

create schema fixture;

-- The identifier of a thing that is known by a name: named('la-tela'). Always the same, of version 7.
create function fixture.named(name text) returns uuid language sql immutable strict
return (select ('01980000-' || substr(h, 1, 4) || '-7' || substr(h, 5, 3) || '-8' || substr(h, 8, 3)
  || '-' || substr(h, 11, 12))::uuid from md5(name) h);

-- A text as Java writes one, in sessions and in the scheduler's data.
create function fixture.java_text(content text) returns bytea language sql immutable strict
return '\xaced000574'::bytea || int2send(octet_length(content)::int2) || convert_to(content, 'UTF8');

-- Repeats every row of one territory in another, under the same identifiers; what is there stays.
-- A migration that joins without the territory then brings two rows for one, and is found out.
create function fixture.repeat_rows(of_territory uuid, in_territory uuid) returns void
language plpgsql as $body$
declare
  tenant regclass;
  columns text;
begin
  -- The order of the tables does not matter: what is referred to is copied in the end.
  set local session_replication_role = replica;
  for tenant in
    select c.oid::regclass from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    order by c.relname
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute
    where attrelid = tenant and attnum > 0 and not attisdropped and attgenerated = ''
      and attname <> 'territory_id';
    execute format(
      'insert into %1$s (territory_id, %2$s) overriding system value
       select %4$L, %2$s from %1$s where territory_id = %3$L on conflict do nothing',
      tenant, columns, of_territory, in_territory);
  end loop;
  set local session_replication_role = origin;
end
$body$;
