-- A term that a list made by mistake goes.
grant delete on vocabularies_own_terms to ${app};
