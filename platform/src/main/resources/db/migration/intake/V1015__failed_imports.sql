-- A reading may break off and go on, or be stopped for good. touched_at is its last sign of life: one that is
-- said to be read and has been silent for long has died. A file of which nothing was taken can be forgotten.
alter table intake_imports drop constraint intake_imports_state_check;
alter table intake_imports add constraint intake_imports_state_check
  check (state in ('DRAFT', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED'));
alter table intake_imports add column touched_at timestamptz;
alter table intake_imports no force row level security;
update intake_imports set touched_at = coalesce(finished_at, asked_at);
alter table intake_imports force row level security;
alter table intake_imports alter column touched_at set not null;
drop index intake_imports_interrupted;
create index intake_imports_interrupted on intake_imports (territory_id, file_sha256)
  where state in ('RUNNING', 'FAILED');
create index intake_imports_silent on intake_imports (territory_id, touched_at) where state = 'RUNNING';
grant delete on intake_imports to ${app};
