-- Bytes, once a territory, under their fingerprint. unused_since is null while somebody refers to them.
create table files_contents (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  type text not null,
  width int check (width > 0),
  height int check (height > 0),
  stored_at timestamptz not null,
  unused_since timestamptz,
  primary key (territory_id, id),
  unique (territory_id, sha256),
  check ((width is null) = (height is null))
);
create index files_contents_unused on files_contents (territory_id, unused_since)
  where unused_since is not null;

-- starts_at is the place of the first byte in the content: any byte is found by the key.
create table files_pieces (
  territory_id uuid not null default ${current_territory},
  content_id uuid not null,
  starts_at bigint not null check (starts_at >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (territory_id, content_id, starts_at),
  foreign key (territory_id, content_id) references files_contents (territory_id, id)
    on delete cascade
);
-- What people upload is mostly compressed already.
alter table files_pieces alter column bytes set storage external;

-- Who refers to a content. Without a holder it is an upload that waits to be attached.
create table files_references (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  content_id uuid not null,
  name text not null check (name <> ''),
  holder_kind text,
  holder_id uuid,
  role text not null default '',
  position int not null default 0,
  added_at timestamptz not null,
  added_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, content_id) references files_contents (territory_id, id),
  check ((holder_kind is null) = (holder_id is null))
);
create index files_references_held
  on files_references (territory_id, holder_kind, holder_id, role, position);
create index files_references_by_content on files_references (territory_id, content_id);
create index files_references_waiting on files_references (territory_id, added_at)
  where holder_kind is null;

-- Pictures in smaller sizes, made when first asked for.
create table files_renditions (
  territory_id uuid not null default ${current_territory},
  content_id uuid not null,
  width int not null check (width > 0),
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (territory_id, content_id, width),
  foreign key (territory_id, content_id) references files_contents (territory_id, id)
    on delete cascade
);
alter table files_renditions alter column bytes set storage external;

select tenant('files_contents', 'select, insert, update, delete');
select tenant('files_pieces', 'select, insert, delete');
select tenant('files_references', 'select, insert, update, delete');
select tenant('files_renditions', 'select, insert, delete');
