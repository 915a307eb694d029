-- Terms are the vocabularies' since V0992. Kinds of ties are things of their own since V0920.
select vocabulary, code, label_it, label_en, source, position from vocabularies_vocabulary_terms
union all
select 'tie-kind', former.before, k.phrase_it, k.phrase_en, k.source, k.position
from registry_tie_kind_vocabulary_terms k
join (values
  ('member-of', 'member'), ('same-table', 'table'), ('partner-of', 'partner'),
  ('agreement-with', 'agreement'), ('host-of', 'hosts'), ('exchange-with', 'exchange'),
  ('funder-of', 'funds'), ('met-with', 'attendance'), ('manager-of', 'manages')
) as former (code, before) on former.code = k.code
