-- How a tie is told that holds no more, "ha ospitato"; null where nobody has written it.
alter table registry_tie_kind_vocabulary_terms
  add column past_it text, add column past_turned_it text,
  add column past_en text, add column past_turned_en text;
update registry_tie_kind_vocabulary_terms t
set past_it = w.past_it, past_turned_it = w.past_turned_it, past_en = w.past_en,
  past_turned_en = w.past_turned_en
from (values
  ('member-of', 'ha fatto parte di', 'ha riunito', 'belonged to', 'brought together'),
  ('same-table', 'sedeva allo stesso tavolo di', null, 'sat at the same table as', null),
  ('partner-of', 'era partner di', null, 'was a partner of', null),
  ('agreement-with', 'ha avuto un accordo con', null, 'had an agreement with', null),
  ('host-of', 'ha ospitato', 'è stata ospitata da', 'hosted', 'was hosted by'),
  ('exchange-with', 'ha scambiato aiuto con', null, 'exchanged help with', null),
  ('funder-of', 'ha sostenuto con risorse', 'ha ricevuto risorse da', 'supported with resources',
    'received resources from'),
  ('met-with', 'si è incontrato con', null, 'met', null),
  ('manager-of', 'si è presa cura di', 'è stata curata da', 'looked after', 'was looked after by')
) as w (code, past_it, past_turned_it, past_en, past_turned_en)
where w.code = t.code;

alter table registry_own_tie_kinds
  add column past_it text, add column past_turned_it text,
  add column past_en text, add column past_turned_en text;

-- A territory that reworded a shared kind keeps its words; where they are the shared ones, so is their past.
-- The owner is bound by row-level security where it is forced, so it is not while all are changed.
alter table registry_own_tie_kinds no force row level security;
update registry_own_tie_kinds o
set past_it = case when o.phrase_it = t.phrase_it then t.past_it end,
  past_turned_it = case when o.turned_it = t.turned_it then t.past_turned_it end,
  past_en = case when o.phrase_en = t.phrase_en then t.past_en end,
  past_turned_en = case when o.turned_en = t.turned_en then t.past_turned_en end
from registry_tie_kind_vocabulary_terms t
where t.code = o.code;
alter table registry_own_tie_kinds force row level security;
