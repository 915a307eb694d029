-- Answers that came by mail, by the digest of each letter's own number: none is taken twice.
create table conversations_answers (
  territory_id uuid not null default ${current_territory},
  letter_digest text not null check (letter_digest ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz not null,
  primary key (territory_id, letter_digest)
);
select tenant('conversations_answers', 'select, insert, delete');
