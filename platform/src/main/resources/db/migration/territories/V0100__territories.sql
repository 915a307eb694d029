-- House tables: read before any territory is bound.
create table territories_territories (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  istat_code text check (istat_code ~ '^\d{6}$'),
  color text not null default '#0066cc' check (color ~ '^#[0-9a-f]{6}$'),
  public_sign_up boolean not null default true,
  tile_server text,
  demonstration boolean not null default false,
  created_at timestamptz not null
);
grant select, insert, update on territories_territories to ${app};

create table territories_hosts (
  host text primary key check (host = lower(host)),
  territory_id uuid not null references territories_territories (id)
);
grant select, insert, update, delete on territories_hosts to ${app};
