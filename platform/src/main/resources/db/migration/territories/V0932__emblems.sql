-- The pictures of emblems move to the module of files, under the identifier that they have.
alter table territories_emblems no force row level security;
alter table files_contents no force row level security;
alter table files_pieces no force row level security;
alter table files_references no force row level security;

-- Width and height stand behind the eight bytes of the signature and the eight of the header's frame.
insert into files_contents
  (territory_id, id, sha256, size_bytes, type, width, height, stored_at)
select distinct on (territory_id, sha256(content))
  territory_id, id, encode(sha256(content), 'hex'), octet_length(content),
  case when picture then 'PNG' else 'OTHER' end,
  case when picture then ('x' || encode(substring(content from 17 for 4), 'hex'))::bit(32)::int end,
  case when picture then ('x' || encode(substring(content from 21 for 4), 'hex'))::bit(32)::int end,
  added_at
from territories_emblems
cross join lateral (
  select octet_length(content) > 24 and substring(content for 8) = '\x89504e470d0a1a0a' as picture)
order by territory_id, sha256(content), id
on conflict (territory_id, sha256) do nothing;

insert into files_pieces (territory_id, content_id, starts_at, bytes)
select e.territory_id, e.id, n * 262144, substring(e.content from n * 262144 + 1 for 262144)
from territories_emblems e
join files_contents c on c.territory_id = e.territory_id and c.id = e.id
cross join generate_series(0, (octet_length(e.content) - 1) / 262144) n;

insert into files_references
  (territory_id, id, content_id, name, holder_kind, holder_id, role, position, added_at, added_by)
select e.territory_id, e.id, c.id, 'emblema.png', 'territories.territory', e.territory_id, 'emblem',
  e.position, e.added_at, e.added_by
from territories_emblems e
join files_contents c
  on c.territory_id = e.territory_id and c.sha256 = encode(sha256(e.content), 'hex');

alter table territories_emblems drop column content;
alter table territories_emblems add foreign key (territory_id, id)
  references files_references (territory_id, id);

alter table territories_emblems force row level security;
alter table files_contents force row level security;
alter table files_pieces force row level security;
alter table files_references force row level security;
