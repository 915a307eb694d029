-- What stands elsewhere under the former names: ends of mandates that can still be taken back, and what
-- people asked of the two lists that are one now.
alter table upkeep_undoable_acts no force row level security;
update upkeep_undoable_acts set thing_kind = 'people.function-ended'
where thing_kind = 'people.mandate-ended';
alter table upkeep_undoable_acts force row level security;

alter table site_saved_filters no force row level security;
create function pg_temp.asks(former text, query text) returns text language sql as $$
  select case when former = '/persone' then 'dove=territorio' || case when asked = '' then '' else '&' end
    else '' end || asked
  from (select replace(replace(replace(replace(replace(replace(replace(replace(
      replace(query, 'ruolo=', 'tipo='),
      'tipo=ADMINISTRATOR', 'tipo=people.administrator'),
      'tipo=PROGRAMME_OFFICE', 'tipo=people.programme-office'),
      'tipo=MUNICIPAL_OPERATOR', 'tipo=people.municipal-operator'),
      'tipo=EVALUATOR', 'tipo=people.evaluator'),
      'tipo=LEGAL_REPRESENTATIVE', 'tipo=people.legal-representative'),
      'tipo=DELEGATE', 'tipo=people.delegate'),
      'tipo=OPERATOR', 'tipo=people.operator'),
      'tipo=FISCAL_HOST', 'tipo=people.fiscal-host') as asked) said
$$;
-- The same name may stand at both addresses; then the second gets a mark.
update site_saved_filters f
set query = pg_temp.asks(f.path, f.query),
  name = case when f.path = '/persone' and exists (select from site_saved_filters o
      where o.territory_id = f.territory_id and o.person_id = f.person_id
        and o.path = '/deleghe/tutte' and o.name = f.name) then f.name || ' (2)' else f.name end,
  path = '/incarichi'
where f.path in ('/persone', '/deleghe/tutte');
alter table site_saved_filters force row level security;
