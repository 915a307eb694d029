-- As whom a field was changed: the office, whoever acts for the actor. Null where nobody kept it.
alter table registry_actor_changes add column changed_as text;

-- Append-only: which acts touched which actor, so that an actor's history is read from one place. What an
-- act was is on the record; here stands what it takes to find it and to tell it again.
create table registry_actor_events (
  territory_id uuid not null default ${current_territory},
  actor_id uuid not null,
  id uuid not null,
  topic text not null,
  verb text not null,
  subject text not null,
  details text[] not null,
  open boolean not null,
  done_at timestamptz not null,
  done_by uuid,
  done_as text,
  done_for uuid,
  primary key (territory_id, actor_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create index registry_actor_events_of on registry_actor_events (territory_id, actor_id, done_at desc);
select tenant('registry_actor_events', 'select, insert');
