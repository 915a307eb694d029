-- What the rows leave out, one a row: there must be none.
select 'no actor is of the kind ' || code from registry_vocabulary_terms t
where vocabulary = 'kind' and not exists (select from registry_actors where kind = t.code)
union all
select 'no tie is of the kind ' || code
from (select vocabulary, code from registry_vocabulary_terms
  union select vocabulary, code from registry_own_terms) t
where vocabulary = 'tie-kind' and not exists (select from registry_ties where kind = t.code)
union all
select 'no term of the vocabulary ' || vocabulary || ' is a city’s own' from registry_vocabulary_terms t
where not exists (select from registry_own_terms where vocabulary = t.vocabulary)
union all
select 'no ' || what from (values
  ('tie without a beginning', exists (
    select from registry_ties where lower_inf(period) and not upper_inf(period))),
  ('tie without an end', exists (
    select from registry_ties where not lower_inf(period) and upper_inf(period))),
  ('tie without either', exists (
    select from registry_ties where lower_inf(period) and upper_inf(period))),
  ('tie with both', exists (
    select from registry_ties where not lower_inf(period) and not upper_inf(period))),
  ('merged actor', exists (select from registry_actors where merged_into is not null)),
  ('file in pieces', exists (select from intake_file_pieces where number > 0)),
  ('letter that waits', exists (
    select from mail_messages where attempts = 0 and next_attempt_at is not null)),
  ('act without a seal', exists (select from audit_acts a where a.transaction >= (
    select max(before_transaction) from audit_seals s where s.territory_id = a.territory_id)))
) as wanted (what, there) where not there;
