-- The codes of kinds of ties are no ordinary words since V0920.
select t.*, coalesce(former.before, t.kind) as kind from registry_ties t
left join (values
  ('member-of', 'member'), ('same-table', 'table'), ('partner-of', 'partner'),
  ('agreement-with', 'agreement'), ('host-of', 'hosts'), ('exchange-with', 'exchange'),
  ('funder-of', 'funds'), ('met-with', 'attendance'), ('manager-of', 'manages')
) as former (code, before) on former.code = t.kind
