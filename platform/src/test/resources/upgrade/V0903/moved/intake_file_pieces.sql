select r.territory_id, r.id as file_id,
  row_number() over (partition by r.territory_id, r.id order by p.starts_at) - 1 as number, p.bytes
from files_references r
join files_pieces p on p.territory_id = r.territory_id and p.content_id = r.content_id
where r.holder_kind = 'intake.import'
