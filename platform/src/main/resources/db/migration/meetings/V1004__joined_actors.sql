-- Who organized an occasion, or was there, follows into the actor that it is joined into.
grant update (actor_id), delete on meetings_organizers to ${app};
grant update (actor_id) on meetings_attendances to ${app};
