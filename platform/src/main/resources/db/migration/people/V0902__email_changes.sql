-- A link may also confirm a person's new address.
alter table people_links drop constraint people_links_purpose_check;
alter table people_links add constraint people_links_purpose_check
  check (purpose in ('SIGN_UP', 'PASSWORD_RESET', 'INVITATION', 'FIRST_ACCESS', 'EMAIL_CHANGE'));
