-- Who finishes an import, where it is not whoever asked for it any more.
alter table intake_imports add column in_charge uuid references people_persons (id);
create index intake_imports_in_charge on intake_imports (territory_id, (coalesce(in_charge, asked_by)));
