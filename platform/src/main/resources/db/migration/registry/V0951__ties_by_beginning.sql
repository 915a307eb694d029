-- A page of the public ties, the latest first, reads no more ties than it shows.
create index registry_ties_by_beginning on registry_ties
  (territory_id, lower(period) desc nulls last, id) where public and withdrawn_at is null;
