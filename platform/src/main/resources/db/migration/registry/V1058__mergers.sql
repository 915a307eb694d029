-- Two actors that were made one, until they are two again. What was moved stands in upkeep_moved_rows.
create table registry_mergers (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  -- Fields that the one that is kept took over: their values stand in the row of the one that is gone.
  filled_fields text[] not null default '{}',
  learned_locality text,
  merged_at timestamptz not null,
  merged_by uuid,
  parted_at timestamptz,
  parted_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, kept_id) references registry_actors (territory_id, id),
  foreign key (territory_id, gone_id) references registry_actors (territory_id, id)
);
create unique index registry_mergers_standing on registry_mergers (territory_id, gone_id)
  where parted_at is null;
create index registry_mergers_of on registry_mergers (territory_id, kept_id);
select tenant('registry_mergers', 'select, insert, update');

-- Ties of the one that is gone. A tie without direction is turned as its actors are, so which end it has
-- there counts only where there is one.
create table registry_merger_ties (
  territory_id uuid not null default ${current_territory},
  merger_id uuid not null,
  tie_id uuid not null,
  from_source boolean not null,
  primary key (territory_id, merger_id, tie_id),
  foreign key (territory_id, tie_id) references registry_ties (territory_id, id)
);
create index registry_merger_ties_of on registry_merger_ties (territory_id, tie_id);
select tenant('registry_merger_ties', 'select, insert, delete');

grant delete on registry_former_slugs to ${app};
grant delete on registry_twin_candidates to ${app};
