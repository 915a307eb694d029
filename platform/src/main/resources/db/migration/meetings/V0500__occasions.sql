create table meetings_occasions (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  title text not null check (title <> ''),
  held_on date not null,
  place text not null check (place <> ''),
  notes text not null default '',
  announced boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id)
);
create index meetings_occasions_by_day on meetings_occasions (territory_id, held_on desc, id desc);
alter table meetings_occasions enable row level security;
alter table meetings_occasions force row level security;
create policy territory on meetings_occasions using (territory_id = ${territory});
grant select, insert, update on meetings_occasions to ${app};

create table meetings_organizers (
  territory_id uuid not null default ${current_territory},
  occasion_id uuid not null,
  actor_id uuid not null,
  position int not null,
  primary key (territory_id, occasion_id, actor_id),
  foreign key (territory_id, occasion_id) references meetings_occasions (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create index meetings_organizers_by_actor on meetings_organizers (territory_id, actor_id);
alter table meetings_organizers enable row level security;
alter table meetings_organizers force row level security;
create policy territory on meetings_organizers using (territory_id = ${territory});
grant select, insert on meetings_organizers to ${app};
