-- What goes when its time is over: the application may take it away.
grant delete on site_ratings to ${app};
grant delete on intake_rejected_rows to ${app};
alter table people_mandate_requests alter column note set default '';
grant update (note) on people_mandate_requests to ${app};
create index site_reports_answered_with_address on site_reports (territory_id, answered_at)
  where email is not null;
