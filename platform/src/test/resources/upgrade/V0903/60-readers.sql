-- Letters, what people say about the pages, the places of the stars.

insert into mail_messages
  (territory_id, id, recipient, subject, text, queued_at, attempts, next_attempt_at)
values
  (named('porto-chiaro'), named('letter-waiting'), 'lino@costellazioni.example', 'Una password nuova',
    'Apri questa pagina: https://porto-chiaro.example/password-dimenticata/segreto-della-password',
    '2026-03-01 10:00:00+01', 0, '2026-03-01 10:00:00+01'),
  (named('porto-chiaro'), named('letter-put-off'), 'nilo@costellazioni.example', 'Un invito da Porto Chiaro',
    'Apri questa pagina: https://porto-chiaro.example/invito/segreto-dell-invito',
    '2026-02-28 10:00:00+01', 3, '2026-03-01 12:00:00+01'),
  (named('porto-chiaro'), named('letter-given-up'), 'nessuno@costellazioni.example', 'Conferma l’indirizzo',
    'Questa lettera non è mai partita.', '2026-02-20 10:00:00+01', 20, null),
  (named('porto-chiaro'), named('letter-delivered'), 'teo@costellazioni.example', 'Benvenuto a Porto Chiaro',
    null, '2026-02-25 10:00:00+01', 1, null);

insert into mail_deliveries (territory_id, message_id, delivered_at) values
  (named('porto-chiaro'), named('letter-delivered'), '2026-02-25 10:00:05+01');

insert into site_reports
  (territory_id, id, kind, page, description, email, reported_at, answer_by, answered_at, answer,
   answered_by)
values
  (named('porto-chiaro'), named('report-waiting'), 'malfunction', '/realta',
    'La ricerca non trova i moli', 'ines@costellazioni.example', '2026-02-20 10:00:00+01', '2026-03-22',
    null, null, null),
  (named('porto-chiaro'), named('report-answered'), 'accessibility', '/mappa',
    'La mappa non si legge ad alta voce', null, '2026-01-20 10:00:00+01', '2026-02-19',
    '2026-01-25 10:00:00+01', 'Accanto alla mappa ora c’è l’elenco.', named('bruno')),
  -- From before V0051, which kept no answers.
  (named('porto-chiaro'), named('report-of-old'), 'content', '/reti', 'Manca una rete', null,
    '2025-10-20 10:00:00+02', '2025-11-19', '2025-10-21 10:00:00+02', null, null);

insert into site_ratings (territory_id, id, page, stars, reason, detail, rated_at)
select named('porto-chiaro'), named('rating-' || stars), '/realta', stars, reason, detail,
  '2026-02-21 10:00:00+01'
from (values (1, 'n2', 'Troppe parole'), (2, 'n1', null), (3, null, null), (4, 'p3', null),
  (5, 'p1', 'Chiara come il porto')) as r (stars, reason, detail);

-- Numbers are given once: that of an actor who was merged stays his.
insert into constellation_positions (territory_id, actor_id, number, x, y, community)
select named('porto-chiaro'), named(slug), number, cos(number), sin(number), number % 3
from unnest(array[
  'la-tela', 'circolo-delle-vele', 'cooperativa-del-faro', 'gruppo-del-lavatoio', 'forno-del-ponte',
  'servizio-anziani', 'azienda-delle-acque', 'casa-del-rione', 'edicola-marina', 'rete-delle-soglie',
  'rete-dei-cortili', 'comitato-di-via-lunga', 'banda-del-molo', 'tela-odv', 'porta-aperta'
]) with ordinality as star (slug, number);

insert into constellation_drawings (territory_id, registry_version, drawn_at, communities) values
  (named('porto-chiaro'), '16.of-then', '2026-02-28 10:00:00+01', 3);
