-- What people ask of lists, kept under a name.
create table site_saved_filters (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  path text not null check (path <> ''),
  query text not null,
  saved_at timestamptz not null,
  primary key (territory_id, id),
  unique (territory_id, person_id, path, name)
);
select tenant('site_saved_filters', 'select, insert, delete');

-- Those that their persons want letters about: everything up to told_until was told.
create table site_follows (
  territory_id uuid not null default ${current_territory},
  filter_id uuid not null,
  rhythm text not null check (rhythm in ('DAILY', 'WEEKLY')),
  site text not null,
  told_until timestamptz not null,
  next_at timestamptz not null,
  primary key (territory_id, filter_id),
  foreign key (territory_id, filter_id) references site_saved_filters (territory_id, id) on delete cascade
);
create index site_follows_due on site_follows (territory_id, next_at);
select tenant('site_follows', 'select, insert, update, delete');

-- The links that stop them, one for each letter; of a link only its hash is kept.
create table site_follow_links (
  territory_id uuid not null default ${current_territory},
  hash bytea not null,
  filter_id uuid not null,
  made_at timestamptz not null,
  primary key (territory_id, hash),
  foreign key (territory_id, filter_id) references site_follows (territory_id, filter_id) on delete cascade
);
create index site_follow_links_of on site_follow_links (territory_id, filter_id, made_at);
select tenant('site_follow_links', 'select, insert, delete');
