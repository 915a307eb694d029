-- Monte Sereno has the same rows under the same identifiers, but names of its own.

select repeat_rows(named('porto-chiaro'), named('monte-sereno'));

update registry_actors set name = name || ' del Monte' where territory_id = named('monte-sereno');
update meetings_occasions set title = title || ' del Monte' where territory_id = named('monte-sereno');
update registry_areas set name = name || ' del Monte' where territory_id = named('monte-sereno');
-- Drawn before V0901 looked for communities.
update constellation_drawings set communities = null where territory_id = named('monte-sereno');
