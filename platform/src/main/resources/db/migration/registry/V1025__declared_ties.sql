-- A tie that one side alone declared counts nowhere until the other has said a word, or the office for it.
-- Ties of before count: nobody could say then for whom they were recorded.
alter table registry_ties
  add column declared_for uuid,
  add column awaits uuid,
  add column awaits_since timestamptz,
  add foreign key (territory_id, declared_for) references registry_actors (territory_id, id),
  add foreign key (territory_id, awaits) references registry_actors (territory_id, id),
  add check (awaits is null or (declared_for is not null and awaits <> declared_for)),
  add check ((awaits is null) = (awaits_since is null));
create index registry_ties_awaiting on registry_ties (territory_id, awaits)
  where awaits is not null and withdrawn_at is null;

-- Append-only: what persons did to a tie, with all that they may change as it was and as it became.
create table registry_tie_changes (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  tie_id uuid not null,
  what text not null check (what in ('RECORDED', 'CONFIRMED', 'DENIED', 'EDITED', 'ENDED', 'WITHDRAWN',
    'WITHDRAWAL_ASKED', 'KEPT', 'REQUEST_DROPPED', 'PUT_BACK')),
  changed_at timestamptz not null,
  changed_by uuid,
  changed_for uuid,
  role_before text,
  role_after text,
  period_before daterange not null,
  period_after daterange not null,
  proof_before uuid not null,
  proof_after uuid not null,
  public_before boolean not null,
  public_after boolean not null,
  awaits_before uuid,
  awaits_after uuid,
  live_before boolean not null,
  live_after boolean not null,
  primary key (territory_id, id),
  foreign key (territory_id, tie_id) references registry_ties (territory_id, id),
  foreign key (territory_id, changed_for) references registry_actors (territory_id, id),
  foreign key (territory_id, proof_before) references registry_proofs (territory_id, id),
  foreign key (territory_id, proof_after) references registry_proofs (territory_id, id)
);
create index registry_tie_changes_of on registry_tie_changes (territory_id, tie_id, changed_at);
create index registry_tie_changes_latest on registry_tie_changes (territory_id, changed_at desc);
select tenant('registry_tie_changes', 'select, insert');

-- Who did not record a tie asks those who stand at its other end to take it back.
create table registry_tie_withdrawal_requests (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  tie_id uuid not null,
  asked_for uuid not null,
  asks uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('AGREED', 'KEPT', 'DROPPED')),
  primary key (territory_id, id),
  foreign key (territory_id, tie_id) references registry_ties (territory_id, id),
  foreign key (territory_id, asked_for) references registry_actors (territory_id, id),
  foreign key (territory_id, asks) references registry_actors (territory_id, id),
  check ((answered_at is null) = (outcome is null))
);
create unique index registry_tie_withdrawal_requests_open on registry_tie_withdrawal_requests
  (territory_id, tie_id) where answered_at is null;
create index registry_tie_withdrawal_requests_asking on registry_tie_withdrawal_requests
  (territory_id, asks) where answered_at is null;
select tenant('registry_tie_withdrawal_requests', 'select, insert, update');

-- A proof may be a paper that is told of, and kept by somebody.
alter table registry_proofs drop constraint registry_proofs_kind_check;
alter table registry_proofs add constraint registry_proofs_kind_check
  check (kind in ('PAGE', 'DOCUMENT', 'FILE_ROW', 'PAPER'));
