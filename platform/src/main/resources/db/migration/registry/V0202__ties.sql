-- A proof can be followed: a page of this site, a document's address, a row of an imported file.
create table registry_proofs (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kind text not null check (kind in ('PAGE', 'DOCUMENT', 'FILE_ROW')),
  path text not null check (path <> ''),
  label text not null check (label <> ''),
  recorded_at timestamptz not null,
  primary key (territory_id, id)
);
create unique index registry_proofs_once on registry_proofs (territory_id, kind, path, label);
alter table registry_proofs enable row level security;
alter table registry_proofs force row level security;
create policy territory on registry_proofs using (territory_id = ${territory});
grant select, insert on registry_proofs to ${app};

create table registry_ties (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kind text not null,
  source_id uuid not null,
  target_id uuid not null check (target_id <> source_id),
  role text,
  period daterange not null check (not isempty(period)),
  weight int not null default 1 check (weight > 0),
  proof_id uuid not null,
  public boolean not null default true,
  example boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  record_source text not null,
  withdrawn_at timestamptz,
  primary key (territory_id, id),
  foreign key (territory_id, source_id) references registry_actors (territory_id, id),
  foreign key (territory_id, target_id) references registry_actors (territory_id, id),
  foreign key (territory_id, proof_id) references registry_proofs (territory_id, id)
);
-- The same thing told twice is one tie: same kind, same two, same beginning, same proof.
create unique index registry_ties_once on registry_ties
  (territory_id, kind, source_id, target_id, (coalesce(lower(period), '-infinity'::date)), proof_id)
  where withdrawn_at is null;
create index registry_ties_from on registry_ties (territory_id, source_id);
create index registry_ties_to on registry_ties (territory_id, target_id);
create index registry_ties_by_time on registry_ties (territory_id, recorded_at desc);
alter table registry_ties enable row level security;
alter table registry_ties force row level security;
create policy territory on registry_ties using (territory_id = ${territory});
grant select, insert, update on registry_ties to ${app};

-- How a network works; the network itself is an actor.
create table registry_networks (
  territory_id uuid not null default ${current_territory},
  actor_id uuid not null,
  object text,
  functioning text,
  charter text,
  resources text,
  plan text,
  version int not null default 1,
  primary key (territory_id, actor_id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
alter table registry_networks enable row level security;
alter table registry_networks force row level security;
create policy territory on registry_networks using (territory_id = ${territory});
grant select, insert, update on registry_networks to ${app};

-- Who looks after a network: an office and the person in charge, for a time.
create table registry_network_managements (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  network_id uuid not null,
  office text not null,
  office_id uuid,
  contact_role text,
  period daterange not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, network_id) references registry_networks (territory_id, actor_id),
  foreign key (territory_id, office_id) references registry_actors (territory_id, id)
);
create index registry_network_managements_of on registry_network_managements (territory_id, network_id);
alter table registry_network_managements enable row level security;
alter table registry_network_managements force row level security;
create policy territory on registry_network_managements using (territory_id = ${territory});
grant select, insert, update on registry_network_managements to ${app};
