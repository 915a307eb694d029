select territory_id, id as mandate_id, ended_at, ended_by
from people_functions
where thing_kind = 'registry.actor' and ended_at is not null
