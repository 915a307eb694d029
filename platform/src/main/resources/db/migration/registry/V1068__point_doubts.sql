-- Points on the map that may stand where the address was before it changed: asked about until somebody
-- answers, or the point moves. The address that the point belongs to is kept as a fingerprint alone, so that
-- going back to it is recognized and it stands in no second place.
create table registry_point_doubts (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  place_mark text not null,
  source text not null,
  raised_at timestamptz not null,
  raised_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create unique index registry_point_doubts_open on registry_point_doubts (territory_id, actor_id)
  where settled_at is null;
select tenant('registry_point_doubts', 'select, insert, update');
