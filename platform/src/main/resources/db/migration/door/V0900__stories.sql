-- Which parts of the demonstration were told. House table: the stories make the territory themselves.
create table door_stories (
  story text primary key,
  told_at timestamptz not null default current_timestamp
);
grant select, insert on door_stories to ${app};
