-- A link that is used often, as a calendar uses one, ends so long after its last use.
grant update (expires_at) on upkeep_links to ${app};
