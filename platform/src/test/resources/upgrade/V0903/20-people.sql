-- Who may do what in Porto Chiaro: roles, mandates, requests, links.

insert into people_role_grants (territory_id, id, person_id, role, granted_at, granted_by) values
  (named('porto-chiaro'), named('role-of-ada'), named('ada'), 'ADMINISTRATOR',
    '2025-09-01 08:05:00+02', null),
  (named('porto-chiaro'), named('role-of-bruno'), named('bruno'), 'PROGRAMME_OFFICE',
    '2025-09-01 08:06:00+02', named('ada')),
  (named('porto-chiaro'), named('role-of-marta'), named('marta'), 'MUNICIPAL_OPERATOR',
    '2025-09-01 08:07:00+02', named('ada')),
  (named('porto-chiaro'), named('role-of-guido'), named('guido'), 'EVALUATOR',
    '2025-09-01 08:08:00+02', named('ada')),
  (named('porto-chiaro'), named('former-role-of-lino'), named('lino'), 'MUNICIPAL_OPERATOR',
    '2025-09-05 08:00:00+02', named('ada')),
  (named('porto-chiaro'), named('former-role-of-elsa'), named('elsa'), 'EVALUATOR',
    '2025-09-05 08:01:00+02', named('ada'));

insert into people_role_revocations (territory_id, grant_id, revoked_at, revoked_by) values
  (named('porto-chiaro'), named('former-role-of-lino'), '2026-01-31 17:00:00+01', named('ada')),
  (named('porto-chiaro'), named('former-role-of-elsa'), '2026-01-31 17:01:00+01', null);

insert into people_desk_visits (territory_id, person_id, visited_at) values
  (named('porto-chiaro'), named('bruno'), '2026-02-28 16:00:00+01'),
  (named('porto-chiaro'), named('dino'), '2026-02-27 21:10:00+01');

insert into people_mandates
  (territory_id, id, person_id, actor_id, kind, host_actor_id, valid_from, valid_until, granted_at,
   granted_by)
values
  (named('porto-chiaro'), named('carla-presides'), named('carla'), named('la-tela'),
    'LEGAL_REPRESENTATIVE', null, '2025-09-10', null, '2025-09-10 11:00:00+02', named('bruno')),
  (named('porto-chiaro'), named('dino-acts'), named('dino'), named('la-tela'),
    'DELEGATE', null, '2025-10-01', '2099-12-31', '2025-10-01 12:00:00+02', named('carla')),
  (named('porto-chiaro'), named('elsa-keeps'), named('elsa'), named('casa-del-rione'),
    'OPERATOR', null, '2025-10-02', null, '2025-10-02 12:00:00+02', named('bruno')),
  (named('porto-chiaro'), named('carla-answers'), named('carla'), named('gruppo-del-lavatoio'),
    'FISCAL_HOST', named('la-tela'), '2025-11-01', null, '2025-11-01 12:00:00+01', null),
  (named('porto-chiaro'), named('lino-acted'), named('lino'), named('la-tela'),
    'DELEGATE', null, '2025-09-12', '2026-06-30', '2025-09-12 12:00:00+02', named('carla')),
  (named('porto-chiaro'), named('franca-kept'), named('franca'), named('forno-del-ponte'),
    'OPERATOR', null, '2025-09-12', null, '2025-09-12 12:30:00+02', named('bruno'));

insert into people_mandate_endings (territory_id, mandate_id, ended_at, ended_by) values
  (named('porto-chiaro'), named('lino-acted'), '2026-01-15 09:00:00+01', named('carla')),
  (named('porto-chiaro'), named('franca-kept'), '2026-01-16 09:00:00+01', null);

insert into people_mandate_requests
  (territory_id, id, person_id, actor_id, kind, note, identification, requested_at)
values
  (named('porto-chiaro'), named('elsa-asks'), named('elsa'), named('casa-del-rione'),
    'OPERATOR', '', 'PASSWORD', '2025-10-01 20:00:00+02'),
  (named('porto-chiaro'), named('franca-asks'), named('franca'), named('circolo-delle-vele'),
    'DELEGATE', 'Tengo io le chiavi della sede', 'PASSWORD', '2026-02-01 20:00:00+01'),
  (named('porto-chiaro'), named('nora-asks'), named('nora'), named('cooperativa-del-faro'),
    'LEGAL_REPRESENTATIVE', 'Eletta presidente il 20 gennaio', 'SPID_LEVEL_2', '2026-02-03 20:00:00+01');

-- Granted, refused; Nora waits.
insert into people_mandate_decisions (territory_id, request_id, mandate_id, decided_at, decided_by) values
  (named('porto-chiaro'), named('elsa-asks'), named('elsa-keeps'), '2025-10-02 12:00:00+02',
    named('bruno')),
  (named('porto-chiaro'), named('franca-asks'), null, '2026-02-02 10:00:00+01', named('bruno'));

-- The letters held the words before the comma as the links' secret; they are good until 2100.
insert into people_links
  (territory_id, hash, purpose, email, given_name, family_name, person_id, role, made_by, expires_at)
values
  (named('porto-chiaro'), sha256('segreto-della-conferma'), 'SIGN_UP', 'teo@costellazioni.example',
    'Teo', 'Lampione', null, null, null, '2100-01-01 00:00:00+00'),
  (named('porto-chiaro'), sha256('segreto-della-password'), 'PASSWORD_RESET',
    'lino@costellazioni.example', 'Lino', 'Clessidra', named('lino'), null, null,
    '2100-01-01 00:00:00+00'),
  (named('porto-chiaro'), sha256('segreto-dell-invito'), 'INVITATION', 'nilo@costellazioni.example',
    'Nilo', 'Banchina', null, 'MUNICIPAL_OPERATOR', named('ada'), '2100-01-01 00:00:00+00'),
  (named('porto-chiaro'), sha256('segreto-del-primo-accesso'), 'FIRST_ACCESS', null,
    null, null, null, null, null, '2100-01-01 00:00:00+00'),
  (named('porto-chiaro'), sha256('segreto-del-nuovo-indirizzo'), 'EMAIL_CHANGE',
    'ines.nuova@costellazioni.example', 'Ines', 'Panchina', named('ines'), null, null,
    '2100-01-01 00:00:00+00');

insert into territories_emblems
  (territory_id, id, position, alternative_text, content, added_at, added_by)
values
  (named('porto-chiaro'), named('emblem-of-the-city'), 1, 'Comune di Porto Chiaro',
    decode('
      iVBORw0KGgoAAAANSUhEUgAAAAwAAAAMCAIAAADZF8uwAAAAF0lEQVR4XmNYaKtEEDFgCmGiUUX0VgQAMH+QAZyTA3EAAAAA
      SUVORK5CYII=
    ', 'base64'), '2025-09-04 09:00:00+02', named('ada')),
  (named('porto-chiaro'), named('emblem-of-the-programme'), 2, 'Programma delle reti',
    decode('
      iVBORw0KGgoAAAANSUhEUgAAAAwAAAAMCAIAAADZF8uwAAAAS0lEQVR4Xo3KIRZAAAAFsFVVVVVVVVVVVVVVVVVVVVXVuTw3
      +MvjV1BSUdPQ0tEzMDIlYxaMRTBWwdgEYxeMQzBOwbgE4xaMRzDeD6nGN7H8ueUZAAAAAElFTkSuQmCC
    ', 'base64'), '2025-09-04 09:01:00+02', null);
