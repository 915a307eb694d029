-- As whom a territory writes: the name shown, where answers go, and what stands under every letter. The
-- server itself is the house's and stands in no table.
create table mail_senders (
  territory_id uuid not null default ${current_territory},
  name text not null,
  answers_to text not null,
  signature text not null,
  primary key (territory_id)
);
select tenant('mail_senders', 'select, insert, update');
