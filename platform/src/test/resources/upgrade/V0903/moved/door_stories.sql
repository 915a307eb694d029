-- What the registry's story said of networks is a story of its own since V0993.
select * from door_stories where story <> 'org.costellazioni.networks.story.NetworkStory'
