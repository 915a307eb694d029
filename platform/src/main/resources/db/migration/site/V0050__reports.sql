-- What people say about the pages: problems, to be answered within thirty days, and ratings.
create table site_reports (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kind text not null check (kind in ('malfunction', 'accessibility', 'content')),
  page text not null,
  description text not null,
  email text,
  reported_at timestamptz not null,
  answer_by date not null,
  answered_at timestamptz,
  primary key (territory_id, id)
);
create index site_reports_waiting on site_reports (territory_id, answer_by) where answered_at is null;
alter table site_reports enable row level security;
alter table site_reports force row level security;
create policy territory on site_reports using (territory_id = ${territory});
grant select, insert, update on site_reports to ${app};

create table site_ratings (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  page text not null,
  stars int not null check (stars between 1 and 5),
  reason text,
  detail text,
  rated_at timestamptz not null,
  primary key (territory_id, id)
);
create index site_ratings_by_page on site_ratings (territory_id, page, rated_at desc);
alter table site_ratings enable row level security;
alter table site_ratings force row level security;
create policy territory on site_ratings using (territory_id = ${territory});
grant select, insert on site_ratings to ${app};
