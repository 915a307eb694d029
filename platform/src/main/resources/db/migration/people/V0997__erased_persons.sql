-- Who asked to be forgotten. The row stays, because acts point to it, and tells nothing of the person.
alter table people_persons
  add column erased_at timestamptz,
  alter column given_name set default '—',
  alter column family_name set default '—',
  add constraint people_persons_erased
    check (erased_at is null or (email is null and fiscal_code is null));
grant delete on people_desk_visits to ${app};
