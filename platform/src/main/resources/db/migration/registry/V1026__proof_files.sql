-- A proof may be a file too.
alter table registry_proofs drop constraint registry_proofs_kind_check;
alter table registry_proofs add constraint registry_proofs_kind_check
  check (kind in ('PAGE', 'DOCUMENT', 'FILE_ROW', 'PAPER', 'FILE'));
