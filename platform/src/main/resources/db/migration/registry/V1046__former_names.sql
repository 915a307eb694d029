-- What the actors that were joined into one were called, so that the search finds it by their names too.
alter table registry_actors add column former_names text;

-- Whoever was joined leads to the actor of today in one step, also where that one was joined in its turn.
-- One that leads to itself was withdrawn. The owner is bound by row-level security where it is forced,
-- so it is not while all are changed.
alter table registry_actors no force row level security;
with recursive led as (
  select territory_id, id, merged_into from registry_actors where merged_into <> id
  union all
  select led.territory_id, led.id, a.merged_into from led
  join registry_actors a on a.territory_id = led.territory_id and a.id = led.merged_into
  where a.merged_into <> a.id
)
update registry_actors a set merged_into = led.merged_into
from led
join registry_actors kept on kept.territory_id = led.territory_id and kept.id = led.merged_into
  and kept.merged_into is null
where a.territory_id = led.territory_id and a.id = led.id and a.merged_into <> led.merged_into;

update registry_actors kept set former_names = former.names
from (
  select territory_id, merged_into, string_agg(concat_ws(' ', name, register_name), ' ' order by id) as names
  from registry_actors where merged_into <> id group by 1, 2
) former
where kept.territory_id = former.territory_id and kept.id = former.merged_into;

alter table registry_former_slugs no force row level security;
update registry_former_slugs f set actor_id = a.merged_into
from registry_actors a
where a.territory_id = f.territory_id and a.id = f.actor_id and a.merged_into is not null;
alter table registry_former_slugs force row level security;
grant update (actor_id) on registry_former_slugs to ${app};

-- A kind without direction is told from the lesser identifier; mergers had turned some around.
alter table registry_ties no force row level security;
alter table registry_own_tie_kinds no force row level security;
update registry_ties t set source_id = t.target_id, target_id = t.source_id
where t.withdrawn_at is null and t.source_id > t.target_id
  and not coalesce(
    (select o.directed from registry_own_tie_kinds o
      where o.territory_id = t.territory_id and o.code = t.kind),
    (select s.directed from registry_tie_kind_vocabulary_terms s where s.code = t.kind), true)
  and not exists (select from registry_ties o
    where o.territory_id = t.territory_id and o.kind = t.kind and o.source_id = t.target_id
      and o.target_id = t.source_id and o.proof_id = t.proof_id and o.withdrawn_at is null
      and lower(o.period) is not distinct from lower(t.period));
alter table registry_own_tie_kinds force row level security;
alter table registry_ties force row level security;
alter table registry_actors force row level security;

-- The name that the actor bears stays in front: lists are ordered by it.
alter table registry_actors alter column search_name set expression as
  (registry_plain(name || ' ' || coalesce(register_name, '') || coalesce(' ' || former_names, '')));
alter table registry_actors alter column search_vector set expression as
  (setweight(to_tsvector('italian', registry_plain(name)), 'A')
    || setweight(to_tsvector('italian', registry_plain(coalesce(former_names, ''))), 'B')
    || setweight(to_tsvector('italian', registry_plain(coalesce(description, ''))), 'B'));

-- Rows of lists that speak of an actor that was joined find the one that it is now.
create index registry_actors_former_code on registry_actors (territory_id, fiscal_code)
  where merged_into is not null;
create index registry_actors_former_name on registry_actors (territory_id, search_name)
  where merged_into is not null;
create index registry_actors_former on registry_actors (territory_id, merged_into)
  where merged_into is not null;
