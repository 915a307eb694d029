-- Lower case without accents: what people type and what registers shout become comparable.
create function registry_plain(text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table registry_areas (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  layer text not null,
  code text not null,
  name text not null,
  geometry text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  unique (territory_id, layer, code)
);
alter table registry_areas enable row level security;
alter table registry_areas force row level security;
create policy territory on registry_areas using (territory_id = ${territory});
grant select, insert, update on registry_areas to ${app};

create table registry_actors (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  slug text not null,
  kind text not null,
  name text not null,
  register_name text,
  fiscal_code text,
  runts_number text,
  runts_section text,
  runts_since date,
  legal_nature text,
  activities text[] not null default '{}',
  icnpo text,
  themes text[] not null default '{}',
  people_helped text[] not null default '{}',
  languages text[] not null default '{}',
  description text,
  municipality text,
  province text,
  address text,
  postal_code text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  seat_is_home boolean not null default false,
  area_id uuid,
  email text,
  pec text,
  phone text,
  website text,
  links text[] not null default '{}',
  active_since date,
  active_until date,
  -- Reserved: never on a public page, in no export.
  legal_representative text,
  reserved_contact text,
  example boolean not null default false,
  edited_fields text[] not null default '{}',
  version int not null default 1,
  merged_into uuid,
  confirmed_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  record_source text not null,
  search_name text not null generated always as
    (registry_plain(name || ' ' || coalesce(register_name, ''))) stored,
  search_vector tsvector not null generated always as
    (setweight(to_tsvector('italian', registry_plain(name)), 'A')
      || setweight(to_tsvector('italian', registry_plain(coalesce(description, ''))), 'B')) stored,
  primary key (territory_id, id),
  unique (territory_id, slug),
  foreign key (territory_id, area_id) references registry_areas (territory_id, id),
  foreign key (territory_id, merged_into) references registry_actors (territory_id, id)
);
create unique index registry_actors_fiscal_code on registry_actors (territory_id, fiscal_code)
  where merged_into is null;
create index registry_actors_by_name on registry_actors (territory_id, search_name) where merged_into is null;
create index registry_actors_by_kind on registry_actors (territory_id, kind, search_name)
  where merged_into is null;
create index registry_actors_by_area on registry_actors (territory_id, area_id) where merged_into is null;
create index registry_actors_by_time on registry_actors (territory_id, recorded_at desc)
  where merged_into is null;
create index registry_actors_themes on registry_actors using gin (themes);
create index registry_actors_name_trigrams on registry_actors using gin (search_name gin_trgm_ops);
create index registry_actors_words on registry_actors using gin (search_vector);
alter table registry_actors enable row level security;
alter table registry_actors force row level security;
create policy territory on registry_actors using (territory_id = ${territory});
grant select, insert, update on registry_actors to ${app};

create table registry_former_slugs (
  territory_id uuid not null default ${current_territory},
  slug text not null,
  actor_id uuid not null,
  primary key (territory_id, slug),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
alter table registry_former_slugs enable row level security;
alter table registry_former_slugs force row level security;
create policy territory on registry_former_slugs using (territory_id = ${territory});
grant select, insert on registry_former_slugs to ${app};

create table registry_seats (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  address text not null,
  postal_code text,
  municipality text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  is_home boolean not null default false,
  area_id uuid,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id),
  foreign key (territory_id, area_id) references registry_areas (territory_id, id)
);
create index registry_seats_of on registry_seats (territory_id, actor_id);
alter table registry_seats enable row level security;
alter table registry_seats force row level security;
create policy territory on registry_seats using (territory_id = ${territory});
grant select, insert, update on registry_seats to ${app};

-- Append-only: what a field said before and after, when, by whom.
create table registry_actor_changes (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  field text not null,
  before text,
  after text,
  changed_at timestamptz not null,
  changed_by uuid,
  change_source text not null,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
create index registry_actor_changes_of on registry_actor_changes (territory_id, actor_id, changed_at desc);
alter table registry_actor_changes enable row level security;
alter table registry_actor_changes force row level security;
create policy territory on registry_actor_changes using (territory_id = ${territory});
grant select, insert on registry_actor_changes to ${app};

create table registry_confirmations (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  actor_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  primary key (territory_id, id),
  foreign key (territory_id, actor_id) references registry_actors (territory_id, id)
);
alter table registry_confirmations enable row level security;
alter table registry_confirmations force row level security;
create policy territory on registry_confirmations using (territory_id = ${territory});
grant select, insert on registry_confirmations to ${app};

create table registry_twin_candidates (
  territory_id uuid not null default ${current_territory},
  first_id uuid not null,
  second_id uuid not null,
  score int not null check (score between 0 and 100),
  reason text not null,
  decision text check (decision in ('SAME', 'DIFFERENT')),
  decided_at timestamptz,
  decided_by uuid,
  found_at timestamptz not null,
  primary key (territory_id, first_id, second_id),
  check (first_id < second_id),
  foreign key (territory_id, first_id) references registry_actors (territory_id, id),
  foreign key (territory_id, second_id) references registry_actors (territory_id, id)
);
alter table registry_twin_candidates enable row level security;
alter table registry_twin_candidates force row level security;
create policy territory on registry_twin_candidates using (territory_id = ${territory});
grant select, insert, update on registry_twin_candidates to ${app};
