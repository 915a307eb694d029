-- A person's task on one thing or in the whole territory: roles, mandates, and what other modules
-- declare. Kinds belong to the code that declares them, so no list of them stands here.
create table people_functions (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  person_id uuid not null references people_persons (id),
  thing_kind text,
  thing_id uuid,
  host_actor_id uuid,
  first_day date not null,
  last_day date,
  given_at timestamptz not null,
  given_by uuid references people_persons (id),
  ended_at timestamptz,
  ended_by uuid references people_persons (id),
  primary key (territory_id, id),
  check ((thing_kind is null) = (thing_id is null)),
  check (last_day >= first_day),
  check ((kind = 'people.fiscal-host') = (host_actor_id is not null)),
  check (ended_by is null or ended_at is not null)
);
-- Each request reads those of its person; pages, letters and conversations those on a thing.
create index people_functions_by_person on people_functions (territory_id, person_id)
  where ended_at is null;
create index people_functions_by_thing on people_functions (territory_id, thing_kind, thing_id);
create index people_functions_in_territory on people_functions (territory_id, kind)
  where ended_at is null and thing_id is null;
create index people_functions_ending_by_giver on people_functions (territory_id, given_by)
  where ended_at is null and last_day is not null;

alter table people_role_grants no force row level security;
alter table people_role_revocations no force row level security;
alter table people_mandates no force row level security;
alter table people_mandate_endings no force row level security;

insert into people_functions (territory_id, id, kind, person_id, first_day, given_at, given_by,
  ended_at, ended_by)
select g.territory_id, g.id, 'people.' || replace(lower(g.role), '_', '-'), g.person_id,
  (g.granted_at at time zone 'Europe/Rome')::date, g.granted_at, g.granted_by,
  r.revoked_at, r.revoked_by
from people_role_grants g
left join people_role_revocations r on r.territory_id = g.territory_id and r.grant_id = g.id;

insert into people_functions (territory_id, id, kind, person_id, thing_kind, thing_id, host_actor_id,
  first_day, last_day, given_at, given_by, ended_at, ended_by)
select m.territory_id, m.id, 'people.' || replace(lower(m.kind), '_', '-'), m.person_id,
  'registry.actor', m.actor_id, m.host_actor_id, m.valid_from, m.valid_until, m.granted_at, m.granted_by,
  e.ended_at, e.ended_by
from people_mandates m
left join people_mandate_endings e on e.territory_id = m.territory_id and e.mandate_id = m.id;

alter table people_mandate_decisions
  drop constraint people_mandate_decisions_territory_id_mandate_id_fkey,
  add foreign key (territory_id, mandate_id) references people_functions (territory_id, id);

drop table people_role_revocations;
drop table people_role_grants;
drop table people_mandate_endings;
drop table people_mandates;
select tenant('people_functions', 'select, insert, update');
