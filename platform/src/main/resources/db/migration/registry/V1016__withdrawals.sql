-- An actor that was taken out of the registry is merged into itself: whatever asks for actors that are there
-- asks as before. Its address is free for whoever comes again, and says until then why nobody is there.
create table registry_withdrawals (
  territory_id uuid not null default ${current_territory},
  actor_id uuid not null,
  slug text not null,
  reason text not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz not null,
  primary key (territory_id, actor_id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create index registry_withdrawals_by_slug on registry_withdrawals (territory_id, slug);
select tenant('registry_withdrawals', 'select, insert');

-- What stands on an actor is looked for before it goes.
create index registry_actors_merged on registry_actors (territory_id, merged_into)
  where merged_into is not null;
create index registry_twin_candidates_by_second on registry_twin_candidates (territory_id, second_id);
create index registry_seats_by_area on registry_seats (territory_id, area_id) where area_id is not null;

-- An area or a term that a list made by mistake goes.
grant delete on registry_areas to ${app};
