-- What somebody said about a thing of any module. The text of what was taken back is empty.
create table conversations_comments (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  thing_kind text not null check (thing_kind like '%.%'),
  thing_id uuid not null,
  text text not null,
  author_id uuid not null references people_persons (id),
  acting_for uuid,
  written_at timestamptz not null,
  primary key (territory_id, id)
);
create index conversations_comments_of
  on conversations_comments (territory_id, thing_kind, thing_id, written_at, id);
create index conversations_comments_by_author
  on conversations_comments (territory_id, author_id, written_at desc);

create table conversations_edits (
  territory_id uuid not null default ${current_territory},
  comment_id uuid not null,
  edited_at timestamptz not null,
  primary key (territory_id, comment_id, edited_at),
  foreign key (territory_id, comment_id) references conversations_comments (territory_id, id)
);

-- That its author took it back.
create table conversations_withdrawals (
  territory_id uuid not null default ${current_territory},
  comment_id uuid not null,
  withdrawn_at timestamptz not null,
  primary key (territory_id, comment_id),
  foreign key (territory_id, comment_id) references conversations_comments (territory_id, id)
);

-- That the office hid it, and why; and that it is shown again.
create table conversations_hidings (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  comment_id uuid not null,
  reason text not null check (reason <> ''),
  hidden_by uuid,
  hidden_at timestamptz not null,
  primary key (territory_id, id),
  foreign key (territory_id, comment_id) references conversations_comments (territory_id, id)
);
create index conversations_hidings_of on conversations_hidings (territory_id, comment_id);
create table conversations_revelations (
  territory_id uuid not null default ${current_territory},
  hiding_id uuid not null,
  revealed_by uuid,
  revealed_at timestamptz not null,
  primary key (territory_id, hiding_id),
  foreign key (territory_id, hiding_id) references conversations_hidings (territory_id, id)
);

-- What somebody said about letters on a conversation. Who said nothing gets them if they take part.
create table conversations_letter_wishes (
  territory_id uuid not null default ${current_territory},
  thing_kind text not null,
  thing_id uuid not null,
  person_id uuid not null references people_persons (id),
  wanted boolean not null,
  said_at timestamptz not null,
  primary key (territory_id, thing_kind, thing_id, person_id)
);

-- Whom a letter is still to tell of a comment; the row goes in the transaction that writes the letter.
create table conversations_news (
  territory_id uuid not null default ${current_territory},
  comment_id uuid not null,
  person_id uuid not null references people_persons (id),
  queued_at timestamptz not null,
  primary key (territory_id, person_id, comment_id),
  foreign key (territory_id, comment_id) references conversations_comments (territory_id, id)
);

-- When somebody was last written to about a thing.
create table conversations_letters (
  territory_id uuid not null default ${current_territory},
  thing_kind text not null,
  thing_id uuid not null,
  person_id uuid not null references people_persons (id),
  written_at timestamptz not null,
  primary key (territory_id, thing_kind, thing_id, person_id)
);

select tenant('conversations_comments', 'select, insert, update');
select tenant('conversations_edits', 'select, insert');
select tenant('conversations_withdrawals', 'select, insert');
select tenant('conversations_hidings', 'select, insert');
select tenant('conversations_revelations', 'select, insert');
select tenant('conversations_letter_wishes', 'select, insert, update');
select tenant('conversations_news', 'select, insert, delete');
select tenant('conversations_letters', 'select, insert, update, delete');
