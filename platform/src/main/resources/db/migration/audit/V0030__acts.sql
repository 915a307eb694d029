create table audit_acts (
  territory_id uuid not null default ${current_territory},
  transaction bigint not null default pg_current_xact_id()::text::bigint,
  id uuid not null,
  recorded_at timestamptz not null,
  person_id uuid,
  acting_for uuid,
  identification text not null,
  verb text not null,
  subject text not null,
  details text not null,
  primary key (territory_id, transaction, id)
);
create index audit_acts_by_subject on audit_acts (territory_id, subject, recorded_at desc);
create index audit_acts_by_time on audit_acts (territory_id, recorded_at desc);
alter table audit_acts enable row level security;
alter table audit_acts force row level security;
create policy territory on audit_acts using (territory_id = ${territory});
grant select, insert on audit_acts to ${app};

create table audit_seals (
  territory_id uuid not null default ${current_territory},
  number bigint not null,
  from_transaction bigint not null,
  before_transaction bigint not null check (before_transaction > from_transaction),
  acts bigint not null check (acts > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  primary key (territory_id, number)
);
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy territory on audit_seals using (territory_id = ${territory});
grant select, insert on audit_seals to ${app};
