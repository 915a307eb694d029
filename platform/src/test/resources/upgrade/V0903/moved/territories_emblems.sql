select e.territory_id, e.id, e.position, e.alternative_text,
  (select string_agg(p.bytes, '' order by p.starts_at) from files_pieces p
    where p.territory_id = r.territory_id and p.content_id = r.content_id) as content,
  e.added_at, e.added_by
from territories_emblems e
join files_references r on r.territory_id = e.territory_id and r.id = e.id
