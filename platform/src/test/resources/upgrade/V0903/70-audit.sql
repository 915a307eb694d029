-- What was done, sealed as audit.SealChain seals it. The last two acts still wait for their seal.

insert into audit_acts
  (territory_id, transaction, id, recorded_at, person_id, acting_for, identification, verb, subject,
   details)
select named('porto-chiaro'), transaction, named('act-' || place),
  timestamptz '2025-09-10 10:00:00.123456+02' + place * interval '1 hour 1 second', person, actor,
  identification, verb, subject, details
from (values
  (1, 101, null, null, 'NONE', 'territories.created', 'territory:' || named('porto-chiaro'),
    'slug=porto-chiaro'),
  (2, 101, named('ada'), null, 'SFA/IDPWD', 'people.role-granted', 'person:' || named('bruno'),
    'role=PROGRAMME_OFFICE'),
  (3, 102, named('bruno'), null, '2FA/ID OTP', 'registry.actor-created', 'actor:' || named('la-tela'), ''),
  (4, 103, named('carla'), named('la-tela'), '2FA/SPIDL2', 'registry.actor-edited',
    'actor:' || named('la-tela'), E'before=La Tela di Vera\nname=La Tela'),
  (5, 104, named('nora'), null, '2FAHW/SPIDL3', 'people.signed-in', 'person:' || named('nora'), ''),
  (6, 105, named('nora'), null, '2FAHW/CNS', 'people.mandate-requested',
    'request:' || named('nora-asks'), 'kind=LEGAL_REPRESENTATIVE'),
  (7, 105, named('nora'), null, '2FAHW/CIE', 'people.signed-in', 'person:' || named('nora'), ''),
  (8, 120, null, null, 'NONE', 'intake.file-read', 'import:' || named('import-of-actors'),
    E'accepted=1\nkind=actors\nrejected=2\nupdated=0'),
  (9, 121, named('bruno'), null, 'SFA/IDPWD', 'registry.twins-merged', 'actor:' || named('la-tela'),
    'other=' || named('tela-odv')),
  (10, 130, named('bruno'), null, 'SFA/IDPWD', 'registry.tie-withdrawn', 'tie:' || named('tie-withdrawn'),
    E'why=detto\\ndue volte'),
  (11, 131, named('dino'), named('la-tela'), 'SFA/IDPWD', 'people.signed-in', 'person:' || named('dino'), '')
) as act (place, transaction, person, actor, identification, verb, subject, details);

-- A field as the chain takes it: the number of its bytes, a colon, the bytes.
create function fixture.field(text) returns bytea language sql immutable
return convert_to(octet_length(convert_to(coalesce($1, ''), 'UTF8')) || ':' || coalesce($1, ''), 'UTF8');

create function fixture.seal(
  territory uuid, before_hash text, from_transaction bigint, before_transaction bigint)
returns text language sql stable
return (select encode(sha256(field(before_hash) || string_agg(
    field(a.transaction::text) || field(a.id::text)
    || field(to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || field(a.person_id::text) || field(a.acting_for::text) || field(a.identification)
    || field(a.verb) || field(a.subject) || field(a.details), '' order by a.transaction, a.id)), 'hex')
  from audit_acts a
  where a.territory_id = territory and a.transaction >= from_transaction
    and a.transaction < before_transaction);

insert into audit_seals
  (territory_id, number, from_transaction, before_transaction, acts, hash, sealed_at)
select named('porto-chiaro'), 1, 0, 104, 4,
  seal(named('porto-chiaro'), repeat('0', 64), 0, 104), '2025-09-10 15:00:00+02';
insert into audit_seals
  (territory_id, number, from_transaction, before_transaction, acts, hash, sealed_at)
select named('porto-chiaro'), 2, 104, 130, 5,
  seal(named('porto-chiaro'), (select hash from audit_seals where number = 1), 104, 130),
  '2025-09-10 21:00:00+02';
