create table people_role_grants (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  id uuid not null,
  person_id uuid not null references people_persons (id),
  role text not null
    check (role in ('ADMINISTRATOR', 'PROGRAMME_OFFICE', 'MUNICIPAL_OPERATOR', 'EVALUATOR')),
  granted_at timestamptz not null,
  granted_by uuid references people_persons (id),
  primary key (territory_id, id)
);
create index people_role_grants_by_person on people_role_grants (territory_id, person_id);
alter table people_role_grants enable row level security;
alter table people_role_grants force row level security;
create policy territory on people_role_grants using (territory_id = ${territory});
grant select, insert on people_role_grants to ${app};

create table people_role_revocations (
  territory_id uuid not null default ${current_territory},
  grant_id uuid not null,
  revoked_at timestamptz not null,
  revoked_by uuid references people_persons (id),
  primary key (territory_id, grant_id),
  foreign key (territory_id, grant_id) references people_role_grants (territory_id, id)
);
alter table people_role_revocations enable row level security;
alter table people_role_revocations force row level security;
create policy territory on people_role_revocations using (territory_id = ${territory});
grant select, insert on people_role_revocations to ${app};

-- When a person last looked at the desk of a territory.
create table people_desk_visits (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  person_id uuid not null references people_persons (id),
  visited_at timestamptz not null,
  primary key (territory_id, person_id)
);
alter table people_desk_visits enable row level security;
alter table people_desk_visits force row level security;
create policy territory on people_desk_visits using (territory_id = ${territory});
grant select, insert, update on people_desk_visits to ${app};
