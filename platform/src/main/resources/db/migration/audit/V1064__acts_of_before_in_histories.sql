-- Acts of before histories told them, each in the history of the actors that it touched. The owner is
-- bound by row-level security where it is forced, so it is not while all are read and written.
alter table audit_acts no force row level security;
alter table registry_actors no force row level security;
alter table registry_actor_events no force row level security;
insert into registry_actor_events (territory_id, actor_id, id, topic, verb, subject, details, open,
  done_at, done_by, done_as, done_for)
select a.territory_id, who.id, a.id, known.topic, a.verb, a.subject,
  string_to_array(nullif(a.details, ''), E'\n'), known.open, a.recorded_at, a.person_id,
  case when a.person_id is null then 'MACHINE'
    when a.acting_for = who.id then 'ITSELF'
    when a.acting_for is not null then 'ANOTHER' end,
  case when a.acting_for <> who.id then a.acting_for end
from audit_acts a
join (values
  ('registry.actor-created', 'CONFIRMATIONS', true),
  ('registry.actor-confirmed', 'CONFIRMATIONS', true),
  ('registry.actor-withdrawn', 'WITHDRAWALS', true),
  ('registry.actor-restored', 'WITHDRAWALS', true),
  ('registry.withdrawal-asked', 'WITHDRAWALS', false),
  ('registry.withdrawal-declined', 'WITHDRAWALS', false),
  ('registry.twins-merged', 'MERGERS', true),
  ('people.function-given', 'MANDATES', false),
  ('people.function-ended', 'MANDATES', false),
  ('people.representation-offered', 'MANDATES', false),
  ('people.representation-passed', 'MANDATES', false),
  ('people.representation-passage-undone', 'MANDATES', false),
  ('people.mandate-requested', 'MANDATES', false),
  ('networks.network-written', 'NETWORKS', true),
  ('networks.network-entrusted', 'NETWORKS', true),
  ('networks.network-released', 'NETWORKS', true)
) as known (verb, topic, open) on known.verb = a.verb
cross join lateral (
  select r.id from registry_actors r
  where r.territory_id = a.territory_id
    and (a.subject = 'actor:' || r.id
      or (known.topic in ('MANDATES', 'MERGERS') and r.id::text in (
        substring(a.details from 'thing=registry\.actor:([0-9a-f-]{36})'),
        substring(a.details from '(?n)^actor=([0-9a-f-]{36})$'),
        substring(a.details from '(?n)^other=([0-9a-f-]{36})$'))))
) who
on conflict do nothing;
alter table audit_acts force row level security;
alter table registry_actors force row level security;
alter table registry_actor_events force row level security;
