-- Whoever is forgotten wants no letters any more.
grant delete on conversations_letter_wishes to ${app};
