create table jobs_runs (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  job text not null,
  input text not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  done bigint not null default 0,
  total bigint not null default 0,
  attempts int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (territory_id, id)
);
create index jobs_runs_latest on jobs_runs (territory_id, job, asked_at desc);
alter table jobs_runs enable row level security;
alter table jobs_runs force row level security;
create policy territory on jobs_runs using (territory_id = ${territory});
grant select, insert, update on jobs_runs to ${app};
