-- The signs of those who stand behind the programme, as printed sheets show them.
create table territories_emblems (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  position int not null,
  alternative_text text not null check (alternative_text <> ''),
  content bytea not null check (octet_length(content) <= 300000),
  added_at timestamptz not null,
  added_by uuid,
  primary key (territory_id, id)
);
alter table territories_emblems enable row level security;
alter table territories_emblems force row level security;
create policy territory on territories_emblems using (territory_id = ${territory});
grant select, insert, update, delete on territories_emblems to ${app};
