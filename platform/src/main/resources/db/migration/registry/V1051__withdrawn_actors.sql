-- Ties that are not shown for a reason outside them: an actor at one end was withdrawn, the occasion that
-- proves them was called off. Each reason holds them; a tie that nothing holds any more is there again.
create table registry_held_ties (
  territory_id uuid not null default ${current_territory},
  tie_id uuid not null,
  holder uuid not null,
  held_at timestamptz not null,
  primary key (territory_id, tie_id, holder),
  foreign key (territory_id, tie_id) references registry_ties (territory_id, id)
);
create index registry_held_ties_by_holder on registry_held_ties (territory_id, holder);
select tenant('registry_held_ties', 'select, insert, delete');

-- Append-only: that ties follow what proves them to another day or name.
create table registry_tie_moves (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  proof_before uuid not null,
  proof_after uuid not null,
  ties int not null,
  moved_at timestamptz not null,
  primary key (territory_id, id),
  foreign key (territory_id, proof_before) references registry_proofs (territory_id, id),
  foreign key (territory_id, proof_after) references registry_proofs (territory_id, id)
);
select tenant('registry_tie_moves', 'select, insert');

-- An actor that is withdrawn is merged into itself: whatever asks for actors that are there asks as before.
-- Its address says why, and is its own when it comes back.
create table registry_actor_withdrawals (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  reason text not null,
  note text not null default '',
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create unique index registry_actor_withdrawals_standing on registry_actor_withdrawals
  (territory_id, actor_id) where lifted_at is null;
create index registry_actor_withdrawals_of on registry_actor_withdrawals (territory_id, actor_id);
select tenant('registry_actor_withdrawals', 'select, insert, update');

-- Whoever acts for an actor asks the office to withdraw it.
create table registry_withdrawal_wishes (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  reason text not null,
  note text not null default '',
  asked_at timestamptz not null,
  asked_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create unique index registry_withdrawal_wishes_waiting on registry_withdrawal_wishes
  (territory_id, actor_id) where answered_at is null;
create index registry_withdrawal_wishes_of on registry_withdrawal_wishes (territory_id, actor_id);
select tenant('registry_withdrawal_wishes', 'select, insert, update');
