-- Who was invited to what and has not answered yet. What was accepted, withdrawn or replaced by a newer
-- one is gone from here: acts tell of it.
create table people_invitations (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  given_name text not null,
  family_name text not null,
  language text not null check (language in ('it', 'en')),
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  thing_kind text,
  thing_id uuid,
  first_day date,
  last_day date,
  made_by uuid references people_persons (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  shown_at timestamptz,
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, email, thing_kind, thing_id),
  check ((thing_kind is null) = (thing_id is null))
);

-- Links that people hold go on working: each opens its invitation now, of several to one address the
-- newest.
alter table upkeep_links no force row level security;
with open as materialized (
  select l.territory_id, l.hash, uuidv7() as id, l.made_by, l.made_at, l.expires_at,
    lower(l.carried_values[array_position(l.carried_names, 'email')]) as email,
    coalesce(l.carried_values[array_position(l.carried_names, 'given-name')], '') as given_name,
    coalesce(l.carried_values[array_position(l.carried_names, 'family-name')], '') as family_name,
    l.carried_values[array_position(l.carried_names, 'role')] as role,
    l.carried_values[array_position(l.carried_names, 'until')]::date as last_day
  from upkeep_links l
  where l.purpose = 'people.invitation'
), newest as materialized (
  select distinct on (territory_id, email) * from open
  where email is not null and role is not null
  order by territory_id, email, made_at desc, hash
), led as (
  update upkeep_links l
  set thing_kind = 'people.invitation', thing_id = n.id, carried_names = '{}', carried_values = '{}'
  from newest n
  where l.territory_id = n.territory_id and l.hash = n.hash
)
insert into people_invitations (territory_id, id, email, given_name, family_name, language, kind,
  last_day, made_by, made_at, ends_at)
select territory_id, id, email, given_name, family_name, 'it', 'people.' || replace(lower(role), '_', '-'),
  last_day, made_by, made_at, expires_at
from newest;
delete from upkeep_links where purpose = 'people.invitation' and thing_kind <> 'people.invitation';
alter table upkeep_links force row level security;
select tenant('people_invitations', 'select, insert, update, delete');
