-- What is remembered of a tie begins with the code of its kind, which is another since V0921.
select s.*, coalesce(former.before || substring(s.key from position('|' in s.key)), s.key) as key
from intake_sightings s
left join (values
  ('member-of', 'member'), ('same-table', 'table'), ('partner-of', 'partner'),
  ('agreement-with', 'agreement'), ('host-of', 'hosts'), ('exchange-with', 'exchange'),
  ('funder-of', 'funds'), ('met-with', 'attendance'), ('manager-of', 'manages')
) as former (code, before)
  on s.source in ('ties', 'networks') and former.code = split_part(s.key, '|', 1)
