-- Somebody new represents an actor from a day on: named by whoever did, or by the office on the minutes
-- of an election. Until an invited person accepts nothing has passed: no completed_at, no function.
create table people_successions (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  actor_id uuid not null,
  first_day date not null,
  minutes_day date,
  minutes_place text,
  invitation_id uuid,
  function_id uuid,
  named_by uuid not null references people_persons (id),
  named_at timestamptz not null,
  completed_at timestamptz,
  undone_at timestamptz,
  primary key (territory_id, id),
  foreign key (territory_id, function_id) references people_functions (territory_id, id),
  check ((minutes_day is null) = (minutes_place is null)),
  check ((function_id is null) = (completed_at is null))
);
create index people_successions_by_actor on people_successions (territory_id, actor_id, named_at);
create index people_successions_by_invitation on people_successions (territory_id, invitation_id)
  where completed_at is null;
select tenant('people_successions', 'select, insert, update');

-- The mandates that end with it, and the last day that each had before.
create table people_succession_ends (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  succession_id uuid not null,
  function_id uuid not null,
  last_day_before date,
  primary key (territory_id, succession_id, function_id),
  foreign key (territory_id, succession_id) references people_successions (territory_id, id),
  foreign key (territory_id, function_id) references people_functions (territory_id, id)
);
select tenant('people_succession_ends', 'select, insert, update');
