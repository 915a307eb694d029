-- Roles are functions in the territory since V1001.
select territory_id, id, person_id, upper(replace(substring(kind from 8), '-', '_')) as role,
  given_at as granted_at, given_by as granted_by
from people_functions
where thing_id is null and kind like 'people.%'
