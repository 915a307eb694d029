select territory_id, hash, upper(replace(substring(purpose from 8), '-', '_')) as purpose,
  carried_values[array_position(carried_names, 'email')] as email,
  carried_values[array_position(carried_names, 'given-name')] as given_name,
  carried_values[array_position(carried_names, 'family-name')] as family_name,
  case when thing_kind = 'people.person' then thing_id end as person_id,
  carried_values[array_position(carried_names, 'role')] as role,
  made_by, expires_at
from upkeep_links
where purpose like 'people.%'
