-- How networks work and who looks after them has a module of its own, above the registry.
select rename_table('registry_networks', 'networks_sheets');
select rename_table('registry_network_managements', 'networks_managements');

-- Where the demonstration was told, so was what it says of networks: until here a part of the registry's.
insert into door_stories (story, told_at)
select 'org.costellazioni.networks.story.NetworkStory', told_at from door_stories
where story like 'org.costellazioni.registry.story.RegistryStory%'
on conflict do nothing;
