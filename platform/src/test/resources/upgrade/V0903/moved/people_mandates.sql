-- Mandates are functions on actors since V1001.
select territory_id, id, person_id, thing_id as actor_id,
  upper(replace(substring(kind from 8), '-', '_')) as kind, host_actor_id,
  first_day as valid_from, last_day as valid_until, given_at as granted_at, given_by as granted_by
from people_functions
where thing_kind = 'registry.actor'
