create table people_mandates (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  person_id uuid not null references people_persons (id),
  actor_id uuid not null,
  kind text not null
    check (kind in ('LEGAL_REPRESENTATIVE', 'DELEGATE', 'OPERATOR', 'FISCAL_HOST')),
  host_actor_id uuid,
  valid_from date not null,
  valid_until date,
  granted_at timestamptz not null,
  granted_by uuid references people_persons (id),
  primary key (territory_id, id),
  check (valid_until >= valid_from),
  check ((kind = 'FISCAL_HOST') = (host_actor_id is not null))
);
create index people_mandates_by_person on people_mandates (territory_id, person_id);
create index people_mandates_by_actor on people_mandates (territory_id, actor_id);
alter table people_mandates enable row level security;
alter table people_mandates force row level security;
create policy territory on people_mandates using (territory_id = ${territory});
grant select, insert on people_mandates to ${app};

create table people_mandate_endings (
  territory_id uuid not null default ${current_territory},
  mandate_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid references people_persons (id),
  primary key (territory_id, mandate_id),
  foreign key (territory_id, mandate_id) references people_mandates (territory_id, id)
);
alter table people_mandate_endings enable row level security;
alter table people_mandate_endings force row level security;
create policy territory on people_mandate_endings using (territory_id = ${territory});
grant select, insert on people_mandate_endings to ${app};

create table people_mandate_requests (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  person_id uuid not null references people_persons (id),
  actor_id uuid not null,
  kind text not null check (kind in ('LEGAL_REPRESENTATIVE', 'DELEGATE', 'OPERATOR')),
  note text not null,
  identification text not null,
  requested_at timestamptz not null,
  primary key (territory_id, id)
);
create index people_mandate_requests_by_person on people_mandate_requests (territory_id, person_id);
create index people_mandate_requests_by_actor on people_mandate_requests (territory_id, actor_id);
alter table people_mandate_requests enable row level security;
alter table people_mandate_requests force row level security;
create policy territory on people_mandate_requests using (territory_id = ${territory});
grant select, insert on people_mandate_requests to ${app};

-- A request is decided once: the primary key lets one decision in.
create table people_mandate_decisions (
  territory_id uuid not null default ${current_territory},
  request_id uuid not null,
  mandate_id uuid,
  decided_at timestamptz not null,
  decided_by uuid not null references people_persons (id),
  primary key (territory_id, request_id),
  foreign key (territory_id, request_id) references people_mandate_requests (territory_id, id),
  foreign key (territory_id, mandate_id) references people_mandates (territory_id, id)
);
alter table people_mandate_decisions enable row level security;
alter table people_mandate_decisions force row level security;
create policy territory on people_mandate_decisions using (territory_id = ${territory});
grant select, insert on people_mandate_decisions to ${app};
