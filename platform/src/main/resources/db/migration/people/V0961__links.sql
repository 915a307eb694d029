-- Links move to the module of upkeep with their digests, so those that people hold go on working. One
-- to a person opens the person, one to somebody who is not here yet opens the territory.
alter table people_links no force row level security;
alter table upkeep_links no force row level security;

insert into upkeep_links (territory_id, hash, purpose, thing_kind, thing_id, carried_names,
  carried_values, made_by, made_at, expires_at)
select l.territory_id, l.hash, 'people.' || replace(lower(l.purpose), '_', '-'),
  case when l.person_id is null then 'territories.territory' else 'people.person' end,
  coalesce(l.person_id, l.territory_id),
  carried.names, carried.held,
  l.made_by,
  l.expires_at - case l.purpose when 'PASSWORD_RESET' then interval '2 hours'
    when 'INVITATION' then interval '14 days' else interval '1 day' end,
  l.expires_at
from people_links l
cross join lateral (
  select coalesce(array_agg(name order by name), '{}') as names,
    coalesce(array_agg(value order by name), '{}') as held
  from (values ('email', l.email), ('given-name', l.given_name), ('family-name', l.family_name),
    ('role', l.role)) as v (name, value)
  where value is not null) carried
where octet_length(l.hash) = 32;

drop table people_links;
alter table upkeep_links force row level security;
