-- Acts that can be undone until a moment (thing_kind is the verb of the act), and by whom and why they
-- were. The right to update is there only for the lock of a row.
create table upkeep_undoable_acts (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  thing_kind text not null,
  thing_id uuid not null,
  arguments text[] not null,
  done_by uuid,
  done_at timestamptz not null,
  until timestamptz not null check (until > done_at),
  primary key (territory_id, id)
);
create index upkeep_undoable_acts_open on upkeep_undoable_acts (territory_id, until);
create index upkeep_undoable_acts_by_thing on upkeep_undoable_acts (territory_id, thing_kind, thing_id);
create table upkeep_undoings (
  territory_id uuid not null default ${current_territory},
  act_id uuid not null,
  reason text not null,
  undone_by uuid,
  undone_at timestamptz not null,
  primary key (territory_id, act_id),
  foreign key (territory_id, act_id) references upkeep_undoable_acts (territory_id, id) on delete cascade
);
select tenant('upkeep_undoable_acts', 'select, insert, update, delete');
select tenant('upkeep_undoings', 'select, insert, delete');

-- A mandate's end can be taken back.
grant delete on people_mandate_endings to ${app};

-- What the joining of two kinds of ties needs to be taken back: the kinds that stood with the one that
-- is gone, and the names that the other took over.
alter table registry_tie_kind_joinings add column former text[] not null default '{}';
alter table registry_tie_kind_joinings add column names text[] not null default '{}';
alter table registry_tie_kind_joinings add column undone_at timestamptz;
grant update (undone_at) on registry_tie_kind_joinings to ${app};
