-- Occasions: one whose ties were recorded, one that nobody has recorded yet, one still to come.

insert into meetings_occasions
  (territory_id, id, title, held_on, place, notes, announced, recorded_at, recorded_by)
values
  (named('porto-chiaro'), named('assembly'), 'Assemblea delle soglie', '2026-01-10',
    'Sala della Fonte', 'Si parla del molo nuovo.', true, '2025-12-20 10:00:00+01', named('bruno')),
  (named('porto-chiaro'), named('breakfast'), 'Colazione dei cortili', '2026-02-14',
    'Cortile dei Limoni', '', false, '2026-02-10 10:00:00+01', named('dino')),
  (named('porto-chiaro'), named('regatta'), 'Regata dei vicini', '2099-05-12',
    'Molo Vecchio', 'Portare i remi', true, '2026-02-11 10:00:00+01', null);

insert into meetings_organizers (territory_id, occasion_id, actor_id, position) values
  (named('porto-chiaro'), named('assembly'), named('rete-delle-soglie'), 1),
  (named('porto-chiaro'), named('assembly'), named('la-tela'), 2),
  (named('porto-chiaro'), named('breakfast'), named('la-tela'), 1),
  (named('porto-chiaro'), named('regatta'), named('circolo-delle-vele'), 1);

insert into meetings_attendances
  (territory_id, id, occasion_id, actor_id, typed_name, recorded_at, recorded_by)
values
  (named('porto-chiaro'), named('present-1'), named('assembly'), named('la-tela'), null,
    '2026-01-10 18:00:00+01', named('bruno')),
  (named('porto-chiaro'), named('present-2'), named('assembly'), named('rete-dei-cortili'), 'I Cortili',
    '2026-01-10 18:01:00+01', named('bruno')),
  (named('porto-chiaro'), named('present-3'), named('assembly'), null, 'Signora con cappello',
    '2026-01-10 18:02:00+01', null),
  (named('porto-chiaro'), named('present-4'), named('breakfast'), null, 'Tutto il pianerottolo',
    '2026-02-14 09:00:00+01', named('dino'));

insert into meetings_recordings
  (territory_id, id, occasion_id, present, ties, recorded_at, recorded_by)
values
  (named('porto-chiaro'), named('recording-1'), named('assembly'), 1, 0, '2026-01-10 20:00:00+01', null),
  (named('porto-chiaro'), named('recording-2'), named('assembly'), 2, 1, '2026-01-11 09:00:00+01',
    named('bruno'));
