-- Allowances are no longer those of signing in alone.
alter table people_allowances rename to upkeep_allowances;
alter index people_allowances_pkey rename to upkeep_allowances_pkey;
alter index people_allowances_by_time rename to upkeep_allowances_by_time;
