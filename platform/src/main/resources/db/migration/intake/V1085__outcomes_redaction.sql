-- A name is taken out of what is told of an import's rows, as out of the rows.
grant update (name) on intake_outcomes to ${app};
