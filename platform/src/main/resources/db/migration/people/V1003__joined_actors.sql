-- A request to act for an actor follows it into the one that it is joined into.
grant update (actor_id) on people_mandate_requests to ${app};
