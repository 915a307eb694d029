-- A kind of tie is a thing: how it is told of both its actors, whether it has a direction, which words
-- of lists mean it. Codes are no ordinary words, so that a house test can find one in the code.
create table registry_tie_kind_vocabulary_terms (
  code text primary key,
  directed boolean not null,
  phrase_it text not null,
  turned_it text,
  phrase_en text,
  turned_en text,
  aliases text[] not null,
  position int not null,
  source text not null,
  check (directed = (turned_it is not null))
);
grant select on registry_tie_kind_vocabulary_terms to ${app};

insert into registry_tie_kind_vocabulary_terms
  (code, directed, phrase_it, turned_it, phrase_en, turned_en, aliases, position, source)
select code, directed, phrase_it, turned_it, phrase_en, turned_en, string_to_array(aliases, ', '), position,
  'registro dei legami di Costellazioni'
from (values
  ('member-of', true, 'fa parte di', 'riunisce', 'belongs to', 'brings together',
    'membro, membro di, appartenenza, adesione, member', 10),
  ('same-table', false, 'siede allo stesso tavolo di', null, 'sits at the same table as', null,
    'tavolo, table', 20),
  ('partner-of', false, 'è partner di', null, 'is a partner of', null,
    'partner, partenariato, collaborazione', 30),
  ('agreement-with', false, 'ha firmato un accordo con', null, 'has signed an agreement with', null,
    'accordo, patto, convenzione, agreement', 40),
  ('host-of', true, 'ospita', 'è ospitata da', 'hosts', 'is hosted by',
    'ospitalità', 50),
  ('exchange-with', false, 'scambia aiuto con', null, 'exchanges help with', null,
    'scambio, exchange', 60),
  ('funder-of', true, 'sostiene con risorse', 'riceve risorse da', 'supports with resources',
    'receives resources from', 'sostegno, finanziamento, funds', 70),
  ('met-with', false, 'si è incontrato con', null, 'has met', null,
    'incontro, presenza, attendance', 80),
  ('manager-of', true, 'si prende cura di', 'è curata da', 'looks after', 'is looked after by',
    'gestione, manages', 90)
) as kinds (code, directed, phrase_it, turned_it, phrase_en, turned_en, aliases, position);

-- A territory's own kinds, and its own words for those above. A kind is never removed: it is hidden, or
-- joined into another.
create table registry_own_tie_kinds (
  territory_id uuid not null default ${current_territory},
  code text not null check (code ~ '^[a-z0-9]+([-.][a-z0-9]+)*$'),
  directed boolean not null,
  phrase_it text not null check (phrase_it <> ''),
  turned_it text,
  phrase_en text,
  turned_en text,
  aliases text[] not null default '{}',
  position int not null,
  hidden boolean not null default false,
  source text not null default '',
  joined_into text,
  primary key (territory_id, code),
  check (joined_into <> code),
  check (directed or turned_it is null)
);
select tenant('registry_own_tie_kinds', 'select, insert, update');

-- Append-only: which kind was joined into which, by whom, and how many ties that moved.
create table registry_tie_kind_joinings (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  gone text not null,
  kept text not null,
  moved int not null,
  doubled int not null,
  joined_at timestamptz not null,
  joined_by uuid,
  primary key (territory_id, id)
);
select tenant('registry_tie_kind_joinings', 'select, insert');

-- Of a tie whose kind was joined into another: the kind that it was recorded with.
alter table registry_ties add column recorded_kind text;

-- What is stored already takes the new codes. The owner is bound by row-level security where it is
-- forced, so it is not while every territory is changed.
create function pg_temp.tie_kind_code(before text) returns text language sql immutable return
  case before
    when 'member' then 'member-of' when 'table' then 'same-table' when 'partner' then 'partner-of'
    when 'agreement' then 'agreement-with' when 'hosts' then 'host-of'
    when 'exchange' then 'exchange-with' when 'funds' then 'funder-of'
    when 'attendance' then 'met-with' when 'manages' then 'manager-of'
    else before
  end;

alter table registry_ties no force row level security;
update registry_ties set kind = pg_temp.tie_kind_code(kind)
where kind <> pg_temp.tie_kind_code(kind);
alter table registry_ties force row level security;

-- A territory's own words for our kinds; and its own kinds, of which nobody said whether they have a
-- direction: their ties were kept as typed, so they have one. Where no English was typed, the Italian
-- was kept twice.
alter table registry_own_terms no force row level security;
alter table registry_own_tie_kinds no force row level security;
insert into registry_own_tie_kinds
  (territory_id, code, directed, phrase_it, turned_it, phrase_en, turned_en, aliases, position, hidden,
  source)
select o.territory_id, pg_temp.tie_kind_code(o.code), coalesce(s.directed, true), o.label_it, s.turned_it,
  case when o.label_en is distinct from o.label_it then o.label_en end, s.turned_en,
  coalesce(s.aliases, '{}'), o.position, o.hidden, coalesce(s.source, '')
from registry_own_terms o
left join registry_tie_kind_vocabulary_terms s on s.code = pg_temp.tie_kind_code(o.code)
where o.vocabulary = 'tie-kind';
delete from registry_own_terms where vocabulary = 'tie-kind';
alter table registry_own_terms force row level security;
alter table registry_own_tie_kinds force row level security;
delete from registry_vocabulary_terms where vocabulary = 'tie-kind';
drop function pg_temp.tie_kind_code(text);
