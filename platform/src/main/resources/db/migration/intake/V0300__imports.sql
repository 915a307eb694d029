-- Files uploaded in the browser, kept in pieces so that any node can read them.
create table intake_files (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null,
  uploaded_at timestamptz not null,
  primary key (territory_id, id)
);
create table intake_file_pieces (
  territory_id uuid not null default ${current_territory},
  file_id uuid not null,
  number int not null,
  bytes bytea not null,
  primary key (territory_id, file_id, number),
  foreign key (territory_id, file_id) references intake_files (territory_id, id) on delete cascade
);

-- One reading of one file. line_done is the checkpoint: it moves in the transaction of its chunk.
create table intake_imports (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  kind text not null check (kind in ('ACTORS', 'TIES', 'NETWORKS', 'AREAS')),
  format text not null,
  options text not null,
  file_name text not null,
  file_sha256 text not null,
  file_id uuid,
  state text not null check (state in ('DRAFT', 'RUNNING', 'DONE', 'REFUSED')),
  columns text[] not null default '{}',
  line_done bigint not null default 0,
  expected_rows bigint not null default 0,
  accepted int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  rejected int not null default 0,
  undecided int not null default 0,
  refusal_key text,
  refusal_arguments text[],
  asked_by uuid,
  job_run uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (territory_id, id),
  foreign key (territory_id, file_id) references intake_files (territory_id, id)
);
create index intake_imports_latest on intake_imports (territory_id, asked_at desc);
create index intake_imports_interrupted on intake_imports (territory_id, file_sha256)
  where state = 'RUNNING';

create table intake_rejected_rows (
  territory_id uuid not null default ${current_territory},
  import_id uuid not null,
  line bigint not null,
  original text not null,
  cells text[],
  reason text not null,
  arguments text[] not null,
  primary key (territory_id, import_id, line),
  foreign key (territory_id, import_id) references intake_imports (territory_id, id)
);

alter table intake_files enable row level security;
alter table intake_files force row level security;
create policy territory on intake_files using (territory_id = ${territory});
alter table intake_file_pieces enable row level security;
alter table intake_file_pieces force row level security;
create policy territory on intake_file_pieces using (territory_id = ${territory});
alter table intake_imports enable row level security;
alter table intake_imports force row level security;
create policy territory on intake_imports using (territory_id = ${territory});
alter table intake_rejected_rows enable row level security;
alter table intake_rejected_rows force row level security;
create policy territory on intake_rejected_rows using (territory_id = ${territory});

grant select, insert, delete on intake_files, intake_file_pieces to ${app};
grant select, insert, update on intake_imports to ${app};
grant select, insert on intake_rejected_rows to ${app};
