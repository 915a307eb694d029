-- Acts of before histories told them, each in the history of the actors that it touched. The owner is
-- bound by row-level security where it is forced, so it is not while all are read and written.
alter table audit_acts no force row level security;
alter table registry_actors no force row level security;
alter table registry_actor_events no force row level security;
with told as (
  select a.*, known.topic, known.open, array[
      substring(a.subject from '^actor:([0-9a-f-]{36})$'),
      case when known.topic = 'MANDATES' then coalesce(
        substring(a.details from 'thing=registry\.actor:([0-9a-f-]{36})'),
        substring(a.details from '(?n)^actor=([0-9a-f-]{36})$')) end,
      case when known.topic = 'MERGERS' then
        substring(a.details from '(?n)^other=([0-9a-f-]{36})$') end
    ]::uuid[] as touched
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
)
insert into registry_actor_events (territory_id, actor_id, id, topic, verb, subject, details, open,
  done_at, done_by, done_as, done_for)
select t.territory_id, who.id, t.id, t.topic, t.verb, t.subject,
  coalesce(string_to_array(nullif(t.details, ''), E'\n'), '{}'), t.open, t.recorded_at, t.person_id,
  case when t.person_id is null then 'MACHINE'
    when t.acting_for = who.id then 'ITSELF'
    when t.acting_for is not null then 'ANOTHER' end,
  case when t.acting_for <> who.id then t.acting_for end
from told t
join registry_actors who on who.territory_id = t.territory_id and who.id = any(t.touched)
on conflict do nothing;
alter table audit_acts force row level security;
alter table registry_actors force row level security;
alter table registry_actor_events force row level security;
