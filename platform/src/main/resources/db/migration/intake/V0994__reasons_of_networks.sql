-- That an actor is no network is said by networks now. The owner is bound by row-level security where it is
-- forced, so it is not while every territory is changed.
alter table intake_rejected_rows no force row level security;
update intake_rejected_rows set reason = 'networks.refusal.not-a-network'
where reason = 'registry.tie-refusal.not-a-network';
alter table intake_rejected_rows force row level security;
