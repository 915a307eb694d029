-- Shared seed rows for all territories, with their source.
-- A territory hides, renames or adds by rows of its own.
create table registry_vocabulary_terms (
  vocabulary text not null,
  code text not null,
  label_it text not null,
  label_en text not null,
  source text not null,
  position int not null,
  primary key (vocabulary, code)
);
grant select on registry_vocabulary_terms to ${app};

create table registry_own_terms (
  territory_id uuid not null default ${current_territory},
  vocabulary text not null,
  code text not null check (code ~ '^[a-z0-9]+([-.][a-z0-9]+)*$'),
  label_it text not null,
  label_en text not null,
  position int not null,
  hidden boolean not null default false,
  primary key (territory_id, vocabulary, code)
);
alter table registry_own_terms enable row level security;
alter table registry_own_terms force row level security;
create policy territory on registry_own_terms using (territory_id = ${territory});
grant select, insert, update on registry_own_terms to ${app};
