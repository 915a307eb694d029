-- House tables: one person, many territories. No row says where a person belongs; roles and
-- mandates do (V0111, V0112). Links, at the end, belong to a territory.
create table people_persons (
  id uuid primary key,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  email text unique check (email = lower(email)),
  fiscal_code text unique,
  language text not null default 'it' check (language in ('it', 'en')),
  created_at timestamptz not null
);
grant select, insert, update on people_persons to ${app};

create table people_passwords (
  person_id uuid primary key references people_persons (id),
  hash text not null,
  set_at timestamptz not null
);
grant select, insert, update, delete on people_passwords to ${app};

-- What a broker of SPID, CIE or CNS calls a person.
create table people_identities (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people_persons (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index people_identities_by_person on people_identities (person_id);
grant select, insert, delete on people_identities to ${app};

-- How much of an allowance is spent: the moment at which it will be whole again. The key is a digest.
create table people_allowances (
  kind text not null,
  key_digest bytea not null,
  whole_at timestamptz not null,
  primary key (kind, key_digest)
);
create index people_allowances_by_time on people_allowances (whole_at);
grant select, insert, update, delete on people_allowances to ${app};

-- One-time links, known only by the SHA-256 of their secret; used ones are deleted.
create table people_links (
  territory_id uuid not null default ${current_territory} references territories_territories (id),
  hash bytea not null,
  purpose text not null
    check (purpose in ('SIGN_UP', 'PASSWORD_RESET', 'INVITATION', 'FIRST_ACCESS')),
  email text check (email = lower(email)),
  given_name text,
  family_name text,
  person_id uuid references people_persons (id),
  role text,
  made_by uuid references people_persons (id),
  expires_at timestamptz not null,
  primary key (territory_id, hash)
);
create index people_links_by_expiry on people_links (territory_id, expires_at);
alter table people_links enable row level security;
alter table people_links force row level security;
create policy territory on people_links using (territory_id = ${territory});
grant select, insert, delete on people_links to ${app};
