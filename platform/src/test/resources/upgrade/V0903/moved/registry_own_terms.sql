-- Terms are the vocabularies' since V0992. Kinds of ties are things of their own since V0920; an English that repeats the Italian is none.
select * from vocabularies_own_terms
union all
select k.territory_id, 'tie-kind', coalesce(former.before, k.code), k.phrase_it,
  coalesce(k.phrase_en, k.phrase_it), k.position, k.hidden
from registry_own_tie_kinds k
left join (values
  ('member-of', 'member'), ('same-table', 'table'), ('partner-of', 'partner'),
  ('agreement-with', 'agreement'), ('host-of', 'hosts'), ('exchange-with', 'exchange'),
  ('funder-of', 'funds'), ('met-with', 'attendance'), ('manager-of', 'manages')
) as former (code, before) on former.code = k.code
