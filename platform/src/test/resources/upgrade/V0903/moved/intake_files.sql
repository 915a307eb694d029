select r.territory_id, r.id, r.name, c.sha256, c.size_bytes, r.added_at as uploaded_at
from files_references r
join files_contents c on c.territory_id = r.territory_id and c.id = r.content_id
where r.holder_kind = 'intake.import'
