-- A sheet that a network had only from one that was joined into it goes back with that one.
grant delete on networks_sheets to ${app};
