-- Where each star stands. The number names it in addresses: it is given once and never again.
create table constellation_positions (
  territory_id uuid not null default ${current_territory},
  actor_id uuid not null,
  number int not null,
  x double precision not null,
  y double precision not null,
  primary key (territory_id, actor_id),
  unique (territory_id, number),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
alter table constellation_positions enable row level security;
alter table constellation_positions force row level security;
create policy territory on constellation_positions using (territory_id = ${territory});
grant select, insert, update on constellation_positions to ${app};

-- Which state of the registry the positions were drawn from.
create table constellation_drawings (
  territory_id uuid not null default ${current_territory},
  registry_version text not null,
  drawn_at timestamptz not null,
  primary key (territory_id)
);
alter table constellation_drawings enable row level security;
alter table constellation_drawings force row level security;
create policy territory on constellation_drawings using (territory_id = ${territory});
grant select, insert, update on constellation_drawings to ${app};
