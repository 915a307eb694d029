select l.territory_id, l.hash, upper(replace(substring(l.purpose from 8), '-', '_')) as purpose,
  coalesce(i.email, l.carried_values[array_position(l.carried_names, 'email')]) as email,
  coalesce(i.given_name, l.carried_values[array_position(l.carried_names, 'given-name')]) as given_name,
  coalesce(i.family_name, l.carried_values[array_position(l.carried_names, 'family-name')]) as family_name,
  case when l.thing_kind = 'people.person' then l.thing_id end as person_id,
  upper(replace(substring(i.kind from 8), '-', '_')) as role,
  l.made_by, l.expires_at
from upkeep_links l
left join people_invitations i on i.territory_id = l.territory_id and i.id = l.thing_id
  and l.thing_kind = 'people.invitation'
where l.purpose like 'people.%'
