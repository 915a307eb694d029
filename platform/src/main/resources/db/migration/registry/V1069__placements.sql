-- Answers to where an actor is on the map, with what stood there before, so that each can be undone.
create table registry_placements (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  latitude_before text,
  longitude_before text,
  area_before text,
  by_hand_before text[] not null,
  latitude_after text,
  longitude_after text,
  area_after text,
  -- the doubt that the answer settled
  doubt_id uuid,
  placed_at timestamptz not null,
  placed_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id),
  foreign key (territory_id, doubt_id) references registry_point_doubts (territory_id, id)
);
create index on registry_placements (territory_id, actor_id);
select tenant('registry_placements', 'select, insert');
