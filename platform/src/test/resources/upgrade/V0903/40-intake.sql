-- Files that were read, are being read, wait to be read or were refused, and what came of their rows.

insert into jobs_runs
  (territory_id, id, job, input, state, done, total, attempts, asked_at, finished_at)
values
  (named('porto-chiaro'), named('run-done'), 'intake.read', named('import-of-actors')::text, 'DONE',
    6, 7, 1, '2025-10-04 10:00:00+02', '2025-10-04 10:00:09+02'),
  (named('porto-chiaro'), named('run-twins'), 'intake.twins', '', 'DONE',
    16, 16, 1, '2025-10-04 10:00:09+02', '2025-10-04 10:00:10+02'),
  (named('porto-chiaro'), named('run-failed'), 'intake.read', named('import-refused')::text, 'FAILED',
    0, 0, 5, '2025-10-06 10:00:00+02', '2025-10-06 10:02:00+02'),
  (named('porto-chiaro'), named('run-running'), 'intake.read', named('import-running')::text, 'RUNNING',
    1, 3, 1, '2026-03-01 10:04:00+01', null),
  (named('porto-chiaro'), named('run-waiting'), 'intake.read', named('import-waiting')::text, 'WAITING',
    0, 0, 0, '2026-03-01 10:05:00+01', null);

-- Each file with its lines; those of ‘bersagli.csv’ lie in two pieces.
create temporary table uploaded (name text, file text, pieces text[]) on commit drop;
insert into uploaded (name, file, pieces) values
  ('file-of-actors', 'elenco.csv', array[E'Denominazione;Codice fiscale;Telefono\nCooperativa del Faro;;\n'
    || E'Senza Codice;12345;\n;;\nPorta Aprta;;041 0000009\nBanda Molo;;\nVecchio Molo;;\n']),
  ('file-of-ties', 'legami.csv', array[E'da;a;tipo;dal\nLa Tela;Casa del Rione;è partner di;2024-03-01\n']),
  ('file-of-networks', 'reti.csv', array[E'da;rete\nGruppo del Lavatoio;Rete dei Cortili\n']),
  ('file-of-areas', 'quartieri.geojson', array['{"type":"FeatureCollection","features":[]}']),
  ('file-running', 'bersagli.csv', array[E'Denominazione;Telefono\nNastro Azzurro;041 0000011\nCar',
    E'rucola Rossa;041 0000012\nFune Verde;041 0000013\n']),
  ('file-waiting', 'nuove.csv', array[E'Denominazione;Telefono\nScala Bianca;041 0000014\n']),
  ('file-draft', 'bozza.csv', array[E'Nome;Tel\nCorda Tesa;041 0000015\n']);

insert into intake_files (territory_id, id, name, sha256, size_bytes, uploaded_at)
select named('porto-chiaro'), named(name), file, encode(sha256(content), 'hex'), length(content),
  '2025-10-04 09:59:00+02'
from (select name, file, convert_to(array_to_string(pieces, ''), 'UTF8') as content from uploaded) f;

insert into intake_file_pieces (territory_id, file_id, number, bytes)
select named('porto-chiaro'), named(name), place - 1, convert_to(piece, 'UTF8')
from uploaded, unnest(pieces) with ordinality as p (piece, place);

-- Options are pairs: key, unit separator (1F), value; between pairs a record separator (1E).
insert into intake_imports
  (territory_id, id, kind, format, options, file_name, file_sha256, file_id, state, columns, line_done,
   expected_rows, accepted, updated, unchanged, rejected, undecided, refusal_key, refusal_arguments,
   asked_by, job_run, asked_at, finished_at)
select named('porto-chiaro'), named(i.name), i.kind, i.format, i.options, f.name, f.sha256, f.id, i.state,
  i.columns::text[], i.line_done, i.expected, i.accepted, i.updated, 0, i.rejected, i.undecided,
  i.refusal_key, i.refusal_arguments::text[], named('bruno'), named(i.run), i.asked_at::timestamptz,
  i.finished_at::timestamptz
from (values
  ('import-of-actors', 'file-of-actors', 'ACTORS', 'csv',
    E'column.Codice fiscale\x1FFISCAL_CODE\x1Ecolumn.Denominazione\x1FNAME\x1Ecolumn.Telefono\x1FPHONE',
    'DONE', '{Denominazione,Codice fiscale,Telefono}', 7, 7, 1, 0, 2, 4, null, null, 'run-done',
    '2025-10-04 10:00:00+02', '2025-10-04 10:00:09+02'),
  ('import-of-ties', 'file-of-ties', 'TIES', 'csv', '', 'DONE', '{da,a,tipo,dal}', 2, 2, 1, 0, 0, 0,
    null, null, null, '2025-10-05 10:00:00+02', '2025-10-05 10:00:02+02'),
  ('import-of-networks', 'file-of-networks', 'NETWORKS', 'csv', '', 'DONE', '{da,rete}', 2, 2, 1, 0, 0, 0,
    null, null, null, '2025-10-05 10:01:00+02', '2025-10-05 10:01:02+02'),
  ('import-refused', 'file-of-areas', 'AREAS', 'geojson', E'code\x1Fid\x1Elayer\x1F\x1Ename\x1Fnome',
    'REFUSED', '{}', 0, 0, 0, 0, 0, 0, 'intake.refusal.missing-column', '{nome,"id, layer"}', 'run-failed',
    '2025-10-06 10:00:00+02', '2025-10-06 10:02:00+02'),
  ('import-running', 'file-running', 'ACTORS', 'csv',
    E'column.Denominazione\x1FNAME\x1Ecolumn.Telefono\x1FPHONE',
    'RUNNING', '{Denominazione,Telefono}', 0, 3, 0, 0, 0, 0, null, null, 'run-running',
    '2026-03-01 10:04:00+01', null),
  ('import-waiting', 'file-waiting', 'ACTORS', 'csv',
    E'column.Denominazione\x1FNAME\x1Ecolumn.Telefono\x1FPHONE',
    'RUNNING', '{}', 0, 0, 0, 0, 0, 0, null, null, 'run-waiting', '2026-03-01 10:05:00+01', null),
  ('import-draft', 'file-draft', 'ACTORS', 'csv', '', 'DRAFT', '{}', 0, 0, 0, 0, 0, 0, null, null, null,
    '2026-03-01 10:06:00+01', null)
) as i (name, file, kind, format, options, state, columns, line_done, expected, accepted, updated, rejected,
  undecided, refusal_key, refusal_arguments, run, asked_at, finished_at)
join intake_files f on f.id = named(i.file);

-- Read by the command line, from where the file lay.
insert into intake_imports
  (territory_id, id, kind, format, options, file_name, file_sha256, state, columns, line_done,
   expected_rows, accepted, asked_at, finished_at)
values
  (named('porto-chiaro'), named('import-by-command'), 'ACTORS', 'runts', '', 'runts.csv',
    encode(sha256('runts'), 'hex'), 'DONE', '{codice_fiscale,denominazione}', 3, 3, 3,
    '2025-09-09 08:00:00+02', '2025-09-09 08:00:01+02');

insert into intake_rejected_rows (territory_id, import_id, line, original, cells, reason, arguments) values
  (named('porto-chiaro'), named('import-of-actors'), 3, 'Senza Codice;12345;', '{Senza Codice,12345,""}',
    'intake.reject.fiscal-code-shape', '{12345}'),
  (named('porto-chiaro'), named('import-of-actors'), 4, ';;', null,
    'intake.reject.missing-value', '{denominazione}'),
  (named('porto-chiaro'), named('import-by-command'), 9, 'UNA RIGA A METÀ', '{}',
    'intake.reject.unclosed-quote', '{}');

-- Every reason that V0903 knew: they are kept as message keys, and old rows are still to be read.
insert into intake_rejected_rows (territory_id, import_id, line, original, cells, reason, arguments)
select named('porto-chiaro'), named('import-by-command'), 100 + place, 'Riga ' || place, '{Riga}', reason,
  '{uno,due,tre}'
from unnest(array[
  'intake.reject.line-too-long', 'intake.reject.lost-encoding', 'intake.reject.unclosed-quote',
  'intake.reject.stray-quote', 'intake.reject.wrong-cell-count', 'intake.reject.missing-value',
  'intake.reject.value-too-long', 'intake.reject.fiscal-code-shape', 'intake.reject.fiscal-code-check',
  'intake.reject.code-twice', 'intake.reject.wrong-date', 'intake.reject.wrong-number',
  'intake.reject.unknown-word', 'intake.reject.word-not-listed', 'intake.reject.wrong-link',
  'intake.reject.unknown-actor', 'intake.reject.ambiguous-actor', 'intake.reject.same-actor',
  'intake.reject.wrong-shape',
  'registry.refusal.name-missing', 'registry.refusal.name-too-long', 'registry.refusal.kind-unknown',
  'registry.refusal.fiscal-code-malformed', 'registry.refusal.fiscal-code-check-wrong',
  'registry.refusal.fiscal-code-taken', 'registry.refusal.runts-section-unknown',
  'registry.refusal.legal-nature-unknown', 'registry.refusal.activity-unknown',
  'registry.refusal.theme-unknown', 'registry.refusal.people-helped-unknown',
  'registry.refusal.date-malformed', 'registry.refusal.active-backwards',
  'registry.refusal.latitude-wrong', 'registry.refusal.longitude-wrong',
  'registry.refusal.coordinates-half', 'registry.refusal.email-malformed',
  'registry.refusal.pec-malformed', 'registry.refusal.website-malformed',
  'registry.refusal.text-too-long', 'registry.tie-refusal.kind-unknown',
  'registry.tie-refusal.actor-unknown', 'registry.tie-refusal.same-actor',
  'registry.tie-refusal.period-backwards', 'registry.tie-refusal.proof-missing',
  'registry.tie-refusal.not-a-network'
]) with ordinality as r (reason, place);

insert into intake_sightings
  (territory_id, source, key, actor_id, fingerprint, content, import_id, line)
values
  (named('porto-chiaro'), 'csv', 'name:COOPERATIVA FARO@', named('cooperativa-del-faro'),
    '6c92086b573e2a2c770138bcbcadf519', '', named('import-of-actors'), 2),
  (named('porto-chiaro'), 'ties',
    'partner|' || named('la-tela') || '|' || named('casa-del-rione') || '|2024-03-01', named('la-tela'),
    'null||1||false', '/importazioni/' || named('import-of-ties') || E'?riga=2\nlegami.csv:2',
    named('import-of-ties'), 2);

-- Files that were refused, for every reason that V0903 knew.
insert into intake_imports
  (territory_id, id, kind, format, options, file_name, file_sha256, state, refusal_key, refusal_arguments,
   asked_by, asked_at, finished_at)
select named('porto-chiaro'), named('refused for ' || reason), 'ACTORS', 'cinque-per-mille', '',
  'elenco-' || place || '.xlsx', encode(sha256('elenco'), 'hex'), 'REFUSED', 'intake.refusal.' || reason,
  case place when 1 then '{}' else '{64,"uno, due"}' end::text[], named('bruno'),
  '2025-10-08 10:00:00+02', '2025-10-08 10:00:01+02'
from unnest(array[
  'empty-file', 'file-too-big', 'unknown-type', 'utf-16', 'spreadsheet-too-big', 'cell-too-big',
  'document-type', 'broken-spreadsheet', 'header-too-long', 'missing-column', 'duplicate-column',
  'not-geojson', 'missing-property'
]) with ordinality as r (reason, place);

-- Rows that may mean somebody who is there: one waits, three were decided.
insert into intake_undecided_rows
  (territory_id, id, import_id, line, source, key, fingerprint, original, content)
select named('porto-chiaro'), named(name), named('import-of-actors'), line, 'csv', key, md5(original),
  original, content
from (values
  ('row-waiting', 5, 'name:PORTA APRTA@', 'Porta Aprta;;041 0000009',
    E'NAME\x1FPorta Aprta\x1EPHONE\x1F041 0000009\x1EORIGINAL_NAME\x1FPorta Aprta'),
  ('row-same', 6, 'name:BANDA MOLO@', 'Banda Molo;;', E'NAME\x1FBanda Molo\x1EORIGINAL_NAME\x1FBanda Molo'),
  ('row-new', 7, 'name:PORTE APERTE@', 'Porte Aperte;;', E'NAME\x1FPorte Aperte'),
  ('row-discarded', 8, 'name:VECCHIO MOLO@', 'Vecchio Molo;;', E'NAME\x1FVecchio Molo')
) as r (name, line, key, original, content);

insert into intake_undecided_candidates (territory_id, row_id, actor_id, percent) values
  (named('porto-chiaro'), named('row-waiting'), named('porta-aperta'), 96),
  (named('porto-chiaro'), named('row-waiting'), named('porte-aperte'), 90),
  (named('porto-chiaro'), named('row-same'), named('banda-del-molo'), 93),
  (named('porto-chiaro'), named('row-new'), named('porta-aperta'), 90),
  (named('porto-chiaro'), named('row-discarded'), named('banda-del-molo'), 70);

insert into intake_row_decisions
  (territory_id, row_id, decision, actor_id, decided_by, decided_at)
values
  (named('porto-chiaro'), named('row-same'), 'SAME', named('banda-del-molo'), named('bruno'),
    '2025-10-07 10:00:00+02'),
  (named('porto-chiaro'), named('row-new'), 'NEW', named('porte-aperte'), null, '2025-10-07 10:01:00+02'),
  (named('porto-chiaro'), named('row-discarded'), 'DISCARDED', null, named('bruno'),
    '2025-10-07 10:02:00+02');
