-- What people ask about their own data (articles 15 to 21 of Regulation (EU) 2016/679), with its term.
create table office_rights_requests (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kind text not null check (kind in ('ACCESS', 'CORRECTION', 'ERASURE', 'LIMITATION', 'OBJECTION')),
  person_id uuid references people_persons (id),
  name text not null,
  email text,
  language text not null check (language in ('it', 'en')),
  text text not null,
  received_at timestamptz not null,
  answer_by date not null,
  extended_at timestamptz,
  extension_reason text,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  primary key (territory_id, id),
  check ((extended_at is null) = (extension_reason is null)),
  check ((answered_at is null) = (answer is null))
);
create index office_rights_requests_waiting on office_rights_requests (territory_id, answer_by)
  where answered_at is null;
create index office_rights_requests_answered on office_rights_requests (territory_id, answered_at)
  where answered_at is not null;
create index office_rights_requests_by_person on office_rights_requests (territory_id, person_id)
  where person_id is not null;
select tenant('office_rights_requests', 'select, insert, update, delete');
