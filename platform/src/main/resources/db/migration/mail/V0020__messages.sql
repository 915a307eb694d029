-- What a territory has to say by mail. The text is erased once it has left.
create table mail_messages (
  territory_id uuid not null default ${current_territory},
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text,
  queued_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  primary key (territory_id, id)
);
create index mail_messages_due on mail_messages (territory_id, next_attempt_at)
  where next_attempt_at is not null;
create index mail_messages_latest on mail_messages (territory_id, queued_at desc);
alter table mail_messages enable row level security;
alter table mail_messages force row level security;
create policy territory on mail_messages using (territory_id = ${territory});
grant select, insert, update, delete on mail_messages to ${app};

create table mail_deliveries (
  territory_id uuid not null default ${current_territory},
  message_id uuid not null,
  delivered_at timestamptz not null,
  primary key (territory_id, message_id),
  foreign key (territory_id, message_id) references mail_messages (territory_id, id) on delete cascade
);
alter table mail_deliveries enable row level security;
alter table mail_deliveries force row level security;
create policy territory on mail_deliveries using (territory_id = ${territory});
grant select, insert, delete on mail_deliveries to ${app};
