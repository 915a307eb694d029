-- Uploaded files move to the module of files: the same bytes once, in the pieces that they have, and a
-- reference under the identifier that imports know. Their owner is bound by row-level security too,
-- so it is lifted while all territories are carried over.
alter table intake_files no force row level security;
alter table intake_file_pieces no force row level security;
alter table intake_imports no force row level security;
alter table files_contents no force row level security;
alter table files_pieces no force row level security;
alter table files_references no force row level security;

-- What is there, not what was noted. A file without any byte is left out: it was its name alone.
create table intake_carried_files as
select f.territory_id, f.id, coalesce(nullif(f.name, ''), 'file') as name, f.uploaded_at,
  encode(sha256(string_agg(p.bytes, '' order by p.number)), 'hex') as sha256,
  sum(octet_length(p.bytes)) as size_bytes,
  (array_agg(substring(p.bytes for 4) order by p.number))[1] as beginning
from intake_files f
join intake_file_pieces p on p.territory_id = f.territory_id and p.file_id = f.id
group by f.territory_id, f.id;

-- The type is told roughly: these files are read again by imports alone.
insert into files_contents (territory_id, id, sha256, size_bytes, type, stored_at)
select distinct on (territory_id, sha256)
  territory_id, id, sha256, size_bytes,
  case when beginning = '\x504b0304' then 'ZIP'
    when substring(beginning for 1) in ('\x7b', '\x5b') then 'JSON'
    else 'TEXT' end,
  uploaded_at
from intake_carried_files
order by territory_id, sha256, id
on conflict (territory_id, sha256) do nothing;

insert into files_pieces (territory_id, content_id, starts_at, bytes)
select p.territory_id, p.file_id,
  sum(octet_length(p.bytes)) over (partition by p.territory_id, p.file_id order by p.number)
    - octet_length(p.bytes),
  p.bytes
from intake_file_pieces p
join files_contents c on c.territory_id = p.territory_id and c.id = p.file_id;

insert into files_references
  (territory_id, id, content_id, name, holder_kind, holder_id, added_at, added_by)
select distinct on (f.territory_id, f.id)
  f.territory_id, f.id, c.id, f.name, 'intake.import', i.id, f.uploaded_at, i.asked_by
from intake_carried_files f
join files_contents c on c.territory_id = f.territory_id and c.sha256 = f.sha256
join intake_imports i on i.territory_id = f.territory_id and i.file_id = f.id
order by f.territory_id, f.id, i.id;

update files_contents c set unused_since = c.stored_at
where not exists (
  select from files_references r where r.territory_id = c.territory_id and r.content_id = c.id);

alter table intake_imports drop constraint intake_imports_territory_id_file_id_fkey;
update intake_imports i set file_id = null
where file_id is not null and not exists (
  select from files_references r where r.territory_id = i.territory_id and r.id = i.file_id);
alter table intake_imports add foreign key (territory_id, file_id)
  references files_references (territory_id, id);
drop table intake_carried_files;
drop table intake_file_pieces;
drop table intake_files;

alter table intake_imports force row level security;
alter table files_contents force row level security;
alter table files_pieces force row level security;
alter table files_references force row level security;
