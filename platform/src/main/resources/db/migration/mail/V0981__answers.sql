-- The address, holding a secret, that an answer goes to; gone once the letter has left.
alter table mail_messages add column answers_to text;
