-- What each source said last of a tie is kept under a key that begins with the tie's kind: it takes the
-- new codes, or a file read again would tell every tie anew.
alter table intake_sightings no force row level security;
update intake_sightings s
set key = n.after || substring(s.key from position('|' in s.key))
from (values
  ('member', 'member-of'), ('table', 'same-table'), ('partner', 'partner-of'),
  ('agreement', 'agreement-with'), ('hosts', 'host-of'), ('exchange', 'exchange-with'),
  ('funds', 'funder-of'), ('attendance', 'met-with'), ('manages', 'manager-of')
) as n (before, after)
where s.source in ('ties', 'networks') and split_part(s.key, '|', 1) = n.before;
alter table intake_sightings force row level security;
