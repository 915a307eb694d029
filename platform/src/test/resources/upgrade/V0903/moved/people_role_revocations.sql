select territory_id, id as grant_id, ended_at as revoked_at, ended_by as revoked_by
from people_functions
where thing_id is null and kind like 'people.%' and ended_at is not null
