-- The vocabularies' own terms, the areas, the actors with their history, their ties with proofs.

-- Of every vocabulary: words of the city's own, seed words told otherwise or put away.
insert into registry_own_terms
  (territory_id, vocabulary, code, label_it, label_en, position, hidden)
values
  (named('porto-chiaro'), 'kind', 'street-committee', 'Comitato di via', 'Street committee', 45, false),
  (named('porto-chiaro'), 'kind', 'community-cooperative', 'Cooperativa di isola', 'Island cooperative',
    30, false),
  (named('porto-chiaro'), 'runts-section', 'mutuo-soccorso', 'Società di mutuo soccorso',
    'Mutual aid societies', 60, true),
  (named('porto-chiaro'), 'legal-nature', 'confraternita', 'Confraternita', 'Brotherhood', 300, false),
  (named('porto-chiaro'), 'activity', 'z.1', 'Cura dei moli', 'Care of the piers', 270, false),
  (named('porto-chiaro'), 'icnpo', '12900', 'Altro, in porto', 'Other, in the harbor', 280, false),
  (named('porto-chiaro'), 'people-helped', 'fishers', 'Pescatori', 'Fishers', 65, false),
  (named('porto-chiaro'), 'theme', 'orti', 'Orti e lavatoi', 'Gardens and wash houses', 900, false),
  (named('porto-chiaro'), 'theme', 'sport', 'Sport', 'Sport', 100, true),
  (named('porto-chiaro'), 'network-object', 'harbor', 'Il porto', 'The harbor', 60, false),
  (named('porto-chiaro'), 'network-functioning', 'seasonal', 'Attiva d’estate', 'Active in summer', 70,
    false),
  (named('porto-chiaro'), 'tie-kind', 'mentors', 'fa da guida a', 'mentors', 100, false),
  (named('porto-chiaro'), 'tie-kind', 'neighbors', 'è vicino di casa di', 'lives next door to', 110, true),
  (named('porto-chiaro'), 'tie-kind', 'exchange', 'si scambia ore con', 'exchanges hours with', 60, false);

insert into registry_areas
  (territory_id, id, layer, code, name, geometry, west, south, east, north, recorded_at)
values
  (named('porto-chiaro'), named('area-molo'), 'quartieri', 'Q1', 'Molo Vecchio',
    '{"type":"Polygon","coordinates":
      [[[12.30,45.40],[12.32,45.40],[12.32,45.42],[12.30,45.42],[12.30,45.40]]]}',
    12.30, 45.40, 12.32, 45.42, '2025-09-05 10:00:00+02'),
  (named('porto-chiaro'), named('area-faro'), 'quartieri', 'Q2', 'Il Faro',
    '{"type":"MultiPolygon","coordinates":
      [[[[12.33,45.40],[12.35,45.40],[12.35,45.42],[12.33,45.40]]]]}',
    12.33, 45.40, 12.35, 45.42, '2025-09-05 10:00:00+02'),
  (named('porto-chiaro'), named('area-comune'), 'comuni', '', 'Porto Chiaro',
    '{"type":"Polygon","coordinates":
      [[[12.29,45.39],[12.36,45.39],[12.36,45.43],[12.29,45.43],[12.29,45.39]]]}',
    12.29, 45.39, 12.36, 45.43, '2025-09-05 10:01:00+02');

-- La Tela says everything of itself that can be said.
insert into registry_actors
  (territory_id, id, slug, kind, name, register_name, fiscal_code, runts_number, runts_section,
   runts_since, legal_nature, activities, icnpo, themes, people_helped, languages, description,
   municipality, province, address, postal_code, latitude, longitude, seat_is_home, area_id, email, pec,
   phone, website, links, active_since, active_until, legal_representative, reserved_contact, example,
   edited_fields, version, merged_into, confirmed_on, recorded_at, recorded_by, record_source)
values
  (named('porto-chiaro'), named('la-tela'), 'la-tela', 'ets', 'La Tela',
   'LA TELA ASSOCIAZIONE DI PROMOZIONE SOCIALE', '99000000010', '900001', 'aps',
   '2022-05-17', '1.8.10', '{a,d,z.1}', '4100', '{youth,orti}', '{families,fishers}', '{it,en,bn}',
   'Laboratori di tessitura e doposcuola per chi abita al Molo.',
   'Porto Chiaro', 'PC', 'Calle dei Fili 3', '30900', 45.4100, 12.3100, false, named('area-molo'),
   'tela@costellazioni.example', 'tela@pec.costellazioni.example', '041 0000003',
   'https://tela.example', '{https://social.example/tela,https://video.example/tela}',
   '2015-03-21', null, 'Vera Bussola', 'Chiamare Vera la sera', false,
   '{name,phone,description}', 7, null, '2026-01-20', '2025-09-10 10:00:00.123456+02', named('bruno'),
   'desk');

-- The others, one of each kind at least; ‘Cooperativa del Faro’ has an ICNPO class that no list knows.
insert into registry_actors
  (territory_id, id, slug, kind, name, icnpo, themes, municipality, address, latitude, longitude,
   seat_is_home, area_id, active_since, active_until, example, version, recorded_at, recorded_by,
   record_source)
values
  (named('porto-chiaro'), named('circolo-delle-vele'), 'circolo-delle-vele', 'organization',
   'Circolo delle Vele', '1200', '{sport}', 'Porto Chiaro', 'Riva delle Vele 1', 45.405, 12.315, false,
   named('area-molo'), '1988-06-01', null, false, 1, '2025-09-10 10:01:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('cooperativa-del-faro'), 'cooperativa-del-faro', 'community-cooperative',
   'Cooperativa del Faro', 'accoglienza', '{proximity-economy,work}', 'Porto Chiaro', 'Via del Faro 9',
   45.415, 12.345, false, named('area-faro'), '2021-01-01', null, false, 2, '2025-09-10 10:02:00+02', null,
   'import:' || named('import-of-actors')),
  (named('porto-chiaro'), named('gruppo-del-lavatoio'), 'gruppo-del-lavatoio', 'informal-group',
   'Gruppo del Lavatoio', null, '{public-space}', null, null, null, null, true, named('area-molo'), null,
   null, false, 1, '2025-09-10 10:03:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('forno-del-ponte'), 'forno-del-ponte', 'company',
   'Forno del Ponte', null, '{}', 'Porto Chiaro', 'Ponte Lungo 2', 45.402, 12.302, false, null, null, null,
   false, 1, '2025-09-10 10:04:00+02', null, 'import:' || named('import-of-actors')),
  (named('porto-chiaro'), named('servizio-anziani'), 'servizio-anziani', 'municipal-service',
   'Servizio Anziani', null, '{elderly}', 'Porto Chiaro', 'Piazza del Municipio 1', 45.411, 12.311, false,
   named('area-molo'), null, null, false, 1, '2025-09-10 10:05:00+02', named('ada'), 'desk'),
  (named('porto-chiaro'), named('azienda-delle-acque'), 'azienda-delle-acque', 'public-body',
   'Azienda delle Acque', null, '{environment}', 'Porto Chiaro', null, null, null, false, null, null, null,
   false, 1, '2025-09-10 10:06:00+02', named('ada'), 'desk'),
  (named('porto-chiaro'), named('casa-del-rione'), 'casa-del-rione', 'hub',
   'Casa del Rione', null, '{proximity}', 'Porto Chiaro', 'Campo della Fonte 4', 45.409, 12.309, false,
   named('area-molo'), '2024-10-01', null, false, 1, '2025-09-10 10:07:00+02', named('ada'), 'desk'),
  (named('porto-chiaro'), named('edicola-marina'), 'edicola-marina', 'antenna',
   'Edicola Marina', null, '{}', 'Porto Chiaro', 'Casa di Marina, Via Stretta 7', 45.4111, 12.3411, true,
   named('area-faro'), null, null, false, 1, '2025-09-10 10:08:00+02', named('elsa'), 'desk'),
  (named('porto-chiaro'), named('rete-delle-soglie'), 'rete-delle-soglie', 'network',
   'Rete delle Soglie', null, '{proximity}', 'Porto Chiaro', null, null, null, false, null, '2018-01-01',
   null, false, 3, '2025-09-10 10:09:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('rete-dei-cortili'), 'rete-dei-cortili', 'network',
   'Rete dei Cortili', null, '{}', null, null, null, null, false, null, null, null, false, 1,
   '2025-09-10 10:10:00+02', null, 'import:' || named('import-of-networks')),
  (named('porto-chiaro'), named('comitato-di-via-lunga'), 'comitato-di-via-lunga', 'street-committee',
   'Comitato di Via Lunga', null, '{orti}', 'Porto Chiaro', 'Via Lunga 40', null, null, false, null, null,
   null, false, 1, '2025-09-10 10:11:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('banda-del-molo'), 'banda-del-molo', 'organization',
   'Banda del Molo', null, '{culture}', 'Porto Chiaro', null, null, null, false, named('area-molo'),
   '1950-01-01', '2019-12-31', true, 1, '2025-09-10 10:12:00+02', null, 'story'),
  (named('porto-chiaro'), named('porta-aperta'), 'porta-aperta', 'ets',
   'Porta Aperta', null, '{}', 'Porto Chiaro', null, null, null, false, null, null, null, false, 1,
   '2025-11-02 09:00:00+01', null, 'import:' || named('import-of-actors')),
  (named('porto-chiaro'), named('porte-aperte'), 'porte-aperte', 'ets',
   'Porte Aperte', null, '{}', 'Porto Chiaro', null, null, null, false, null, null, null, false, 1,
   '2025-11-02 09:01:00+01', null, 'import:' || named('import-of-actors')),
  (named('porto-chiaro'), named('tela-odv'), 'tela-odv', 'ets',
   'Tela ODV', null, '{}', 'Porto Chiaro', null, null, null, false, null, null, null, false, 2,
   '2025-11-02 09:02:00+01', null, 'import:' || named('import-of-actors'));

-- Tela ODV turned out to be La Tela.
update registry_actors set merged_into = named('la-tela') where slug = 'tela-odv';
insert into registry_former_slugs (territory_id, slug, actor_id) values
  (named('porto-chiaro'), 'tela-odv', named('la-tela')),
  (named('porto-chiaro'), 'la-tela-di-vera', named('la-tela'));

insert into registry_seats
  (territory_id, id, actor_id, address, postal_code, municipality, latitude, longitude, is_home, area_id,
   recorded_at, removed_at)
values
  (named('porto-chiaro'), named('seat-by-the-lighthouse'), named('la-tela'), 'Scala del Faro 12', '30901',
    'Porto Chiaro', 45.4150, 12.3450, false, named('area-faro'), '2025-10-10 10:00:00+02', null),
  (named('porto-chiaro'), named('seat-at-home'), named('gruppo-del-lavatoio'), 'Via Nascosta 5', null,
    null, null, null, true, null, '2025-10-11 10:00:00+02', null),
  (named('porto-chiaro'), named('seat-given-up'), named('la-tela'), 'Calle Lasciata 8', null,
    'Porto Chiaro', null, null, false, named('area-molo'), '2025-10-12 10:00:00+02',
    '2026-01-12 10:00:00+01');

insert into registry_actor_changes
  (territory_id, id, actor_id, field, before, after, changed_at, changed_by, change_source)
values
  (named('porto-chiaro'), named('change-1'), named('la-tela'), 'name', 'La Tela di Vera', 'La Tela',
    '2025-09-20 18:00:00+02', named('carla'), 'desk'),
  (named('porto-chiaro'), named('change-2'), named('la-tela'), 'phone', null, '041 0000003',
    '2025-09-21 18:00:00+02', named('dino'), 'desk'),
  (named('porto-chiaro'), named('change-3'), named('la-tela'), 'themes', 'youth', E'youth\norti',
    '2025-09-22 18:00:00+02', null, 'import:' || named('import-of-actors')),
  (named('porto-chiaro'), named('change-4'), named('la-tela'), 'kind', 'organization', 'ets',
    '2025-09-23 18:00:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('change-5'), named('la-tela'), 'reserved_contact', 'Chiamare di giorno',
    'Chiamare Vera la sera', '2025-09-24 18:00:00+02', named('carla'), 'desk'),
  (named('porto-chiaro'), named('change-6'), named('la-tela'), 'active_until', '2025-12-31', null,
    '2025-09-25 18:00:00+02', named('bruno'), 'desk'),
  (named('porto-chiaro'), named('change-7'), named('la-tela'), 'seat', null,
    named('seat-by-the-lighthouse')::text, '2025-10-10 10:00:00+02', named('carla'), 'desk'),
  (named('porto-chiaro'), named('change-8'), named('la-tela'), 'seat', named('seat-given-up')::text, null,
    '2026-01-12 10:00:00+01', named('carla'), 'desk');

insert into registry_confirmations (territory_id, id, actor_id, confirmed_at, confirmed_by) values
  (named('porto-chiaro'), named('confirmation-1'), named('la-tela'), '2025-10-20 10:00:00+02',
    named('carla')),
  (named('porto-chiaro'), named('confirmation-2'), named('la-tela'), '2026-01-20 10:00:00+01', null);

insert into registry_twin_candidates
  (territory_id, first_id, second_id, score, reason, decision, decided_at, decided_by, found_at)
select named('porto-chiaro'), least(one, other), greatest(one, other), score,
  'intake.twins.names-alike', decision, decided_at, decided_by, '2025-11-02 09:05:00+01'
from (values
  (named('la-tela'), named('tela-odv'), 91, 'SAME', timestamptz '2025-11-03 09:00:00+01', named('bruno')),
  (named('circolo-delle-vele'), named('porta-aperta'), 61, 'DIFFERENT', '2025-11-03 09:01:00+01', null),
  (named('porta-aperta'), named('porte-aperte'), 94, null, null, null)
) as pair (one, other, score, decision, decided_at, decided_by);

insert into registry_proofs (territory_id, id, kind, path, label, recorded_at) values
  (named('porto-chiaro'), named('proof-charter'), 'DOCUMENT', 'https://documenti.example/carta.pdf',
    'Carta della rete', '2025-09-11 10:00:00+02'),
  (named('porto-chiaro'), named('proof-page'), 'PAGE', '/realta/la-tela', 'Verbale del 4 marzo 2024',
    '2025-09-11 10:01:00+02'),
  (named('porto-chiaro'), named('proof-row'), 'FILE_ROW',
    '/importazioni/' || named('import-of-ties') || '?riga=2', 'legami.csv:2', '2025-10-05 10:00:00+02'),
  (named('porto-chiaro'), named('proof-assembly'), 'PAGE', '/occasioni/' || named('assembly'),
    'Assemblea delle soglie', '2026-01-10 20:00:00+01');

-- With a direction: from whom, to whom.
insert into registry_ties
  (territory_id, id, kind, source_id, target_id, role, period, weight, proof_id, public, example,
   recorded_at, recorded_by, record_source, withdrawn_at)
values
  (named('porto-chiaro'), named('tie-member'), 'member', named('la-tela'), named('rete-delle-soglie'),
    'capofila', '[2019-03-01,)', 1, named('proof-charter'), true, false, '2025-09-11 10:00:00+02',
    named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-former-member'), 'member', named('forno-del-ponte'),
    named('rete-delle-soglie'), null, '(,2024-01-01)', 1, named('proof-charter'), true, false,
    '2025-09-11 10:01:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-member-by-list'), 'member', named('gruppo-del-lavatoio'),
    named('rete-dei-cortili'), null, '(,)', 1, named('proof-row'), true, false, '2025-10-05 10:00:00+02',
    null, 'import:' || named('import-of-networks'), null),
  (named('porto-chiaro'), named('tie-hosts'), 'hosts', named('casa-del-rione'),
    named('gruppo-del-lavatoio'), null, '[2024-11-01,2026-12-31)', 2, named('proof-page'), true, false,
    '2025-09-11 10:02:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-funds'), 'funds', named('azienda-delle-acque'),
    named('cooperativa-del-faro'), null, '[2025-01-01,2026-01-01)', 5, named('proof-page'), true, false,
    '2025-09-11 10:03:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-manages'), 'manages', named('servizio-anziani'),
    named('rete-delle-soglie'), 'referente', '[2020-02-01,)', 1, named('proof-page'), true, false,
    '2025-09-11 10:04:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-mentors'), 'mentors', named('circolo-delle-vele'),
    named('comitato-di-via-lunga'), null, '[2025-05-01,)', 1, named('proof-page'), true, false,
    '2025-09-11 10:05:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-of-example'), 'funds', named('banda-del-molo'),
    named('circolo-delle-vele'), null, '[2010-01-01,2012-01-01)', 1, named('proof-page'), true, true,
    '2025-09-11 10:06:00+02', null, 'story', null),
  (named('porto-chiaro'), named('tie-reserved'), 'hosts', named('casa-del-rione'),
    named('edicola-marina'), null, '[2025-06-01,)', 1, named('proof-page'), false, false,
    '2025-09-11 10:07:00+02', named('bruno'), 'desk', null),
  (named('porto-chiaro'), named('tie-withdrawn'), 'funds', named('forno-del-ponte'),
    named('edicola-marina'), null, '[2025-06-01,)', 1, named('proof-page'), true, false,
    '2025-09-11 10:08:00+02', named('bruno'), 'desk', '2025-12-01 10:00:00+01');

-- Without direction: the lesser identifier stands first.
insert into registry_ties
  (territory_id, id, kind, source_id, target_id, role, period, weight, proof_id, public, example,
   recorded_at, recorded_by, record_source)
select named('porto-chiaro'), named('tie-' || kind), kind, least(one, other), greatest(one, other), role,
  period::daterange, weight, proof, true, false, '2025-10-05 10:00:00+02', recorded_by, record_source
from (values
  ('table', named('la-tela'), named('circolo-delle-vele'), 'segreteria', '[2023-02-01,)', 1,
    named('proof-page'), named('bruno'), 'desk'),
  ('partner', named('la-tela'), named('casa-del-rione'), null, '[2024-03-01,)', 1,
    named('proof-row'), null, 'import:' || named('import-of-ties')),
  ('agreement', named('servizio-anziani'), named('cooperativa-del-faro'), null,
    '[2025-02-14,2028-02-14)', 1, named('proof-charter'), named('bruno'), 'desk'),
  ('exchange', named('edicola-marina'), named('gruppo-del-lavatoio'), null, '[2025-03-01,)', 12,
    named('proof-page'), named('elsa'), 'desk'),
  ('attendance', named('la-tela'), named('rete-dei-cortili'), null, '[2026-01-10,2026-01-11)', 1,
    named('proof-assembly'), named('bruno'), 'desk'),
  ('neighbors', named('forno-del-ponte'), named('edicola-marina'), null, '[2000-01-01,)', 1,
    named('proof-page'), named('bruno'), 'desk')
) as tie (kind, one, other, role, period, weight, proof, recorded_by, record_source);

insert into registry_networks
  (territory_id, actor_id, object, functioning, charter, resources, plan, version)
values
  (named('porto-chiaro'), named('rete-delle-soglie'), 'harbor', 'seasonal',
    'Si entra con due firme; si decide insieme.', 'Una sala al Molo', 'Piano di Zona, area anziani', 4),
  (named('porto-chiaro'), named('rete-dei-cortili'), null, null, null, null, null, 1);

insert into registry_network_managements
  (territory_id, id, network_id, office, office_id, contact_role, period, recorded_at, recorded_by)
values
  (named('porto-chiaro'), named('care-now'), named('rete-delle-soglie'), 'Servizio Anziani',
    named('servizio-anziani'), 'referente di rete', '[2020-02-01,)', '2025-09-12 10:00:00+02',
    named('bruno')),
  (named('porto-chiaro'), named('care-before'), named('rete-delle-soglie'), 'Ufficio Porti', null, null,
    '[2018-01-01,2020-02-01)', '2025-09-12 10:01:00+02', null);
