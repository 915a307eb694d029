-- The community of each star: those tied to each other more than to the rest. Each drawing numbers them
-- anew, from 0.
alter table constellation_positions add column community int not null default 0;

-- How many communities a drawing found. Null before they were looked for: the next round draws anew.
alter table constellation_drawings add column communities int;
