-- Somebody present: an actor of the registry, or a name that nobody has matched yet.
create table meetings_attendances (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  occasion_id uuid not null,
  actor_id uuid,
  typed_name text check (typed_name <> ''),
  position bigint not null generated always as identity,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id),
  check (num_nonnulls(actor_id, typed_name) > 0),
  foreign key (territory_id, occasion_id) references meetings_occasions (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create unique index meetings_attendances_once on meetings_attendances (territory_id, occasion_id, actor_id)
  where actor_id is not null;
create unique index meetings_attendances_named_once
  on meetings_attendances (territory_id, occasion_id, lower(typed_name)) where actor_id is null;
alter table meetings_attendances enable row level security;
alter table meetings_attendances force row level security;
create policy territory on meetings_attendances using (territory_id = ${territory});
grant select, insert, delete on meetings_attendances to ${app};

-- That the ties of those present were recorded: once, and again for those who were added later.
create table meetings_recordings (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  occasion_id uuid not null,
  present int not null check (present > 0),
  ties int not null check (ties >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, occasion_id) references meetings_occasions (territory_id, id)
);
create index meetings_recordings_of on meetings_recordings (territory_id, occasion_id, recorded_at desc);
alter table meetings_recordings enable row level security;
alter table meetings_recordings force row level security;
create policy territory on meetings_recordings using (territory_id = ${territory});
grant select, insert on meetings_recordings to ${app};
