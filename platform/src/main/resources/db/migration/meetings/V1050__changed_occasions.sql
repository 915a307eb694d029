-- An occasion is edited, and called off. Whoever saves second is told; calendars see its number rise.
alter table meetings_occasions add column version int not null default 1;

-- Append-only: what an edit found and what it left, so that it can be taken back.
create table meetings_edits (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  occasion_id uuid not null,
  title_before text not null,
  title_after text not null,
  held_on_before date not null,
  held_on_after date not null,
  place_before text not null,
  place_after text not null,
  notes_before text not null,
  notes_after text not null,
  announced_before boolean not null,
  announced_after boolean not null,
  organizers_before uuid[] not null,
  organizers_after uuid[] not null,
  undoes uuid,
  edited_at timestamptz not null,
  edited_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, occasion_id) references meetings_occasions (territory_id, id),
  foreign key (territory_id, undoes) references meetings_edits (territory_id, id)
);
create index meetings_edits_of on meetings_edits (territory_id, occasion_id, edited_at desc);
select tenant('meetings_edits', 'select, insert');
-- Organizers follow into the actor that they are joined into.
grant update (organizers_before, organizers_after) on meetings_edits to ${app};

-- That an occasion was called off, and that it is held after all.
create table meetings_cancellations (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  occasion_id uuid not null,
  reason text not null check (reason <> ''),
  cancelled_at timestamptz not null,
  cancelled_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, occasion_id) references meetings_occasions (territory_id, id)
);
create unique index meetings_cancellations_standing on meetings_cancellations (territory_id, occasion_id)
  where lifted_at is null;
create index meetings_cancellations_of on meetings_cancellations (territory_id, occasion_id);
select tenant('meetings_cancellations', 'select, insert, update');
