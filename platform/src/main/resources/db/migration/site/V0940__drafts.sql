-- What somebody typed into a form and could not send, for an hour. Nobody reads it here: the key is in
-- a cookie of the browser that sent it. browser and author are digests that only the house can make.
create table site_drafts (
  territory_id uuid not null default ${current_territory},
  browser text not null,
  id uuid not null,
  author text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (territory_id, browser, id)
);
create index site_drafts_by_author on site_drafts (territory_id, author);
create index site_drafts_by_age on site_drafts (territory_id, kept_at);
select tenant('site_drafts', 'select, insert, delete');
