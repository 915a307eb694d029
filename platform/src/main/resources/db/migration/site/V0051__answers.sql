-- What was answered to a report, and by whom.
alter table site_reports add column answer text;
alter table site_reports add column answered_by uuid;
create index site_reports_answered on site_reports (territory_id, answered_at desc)
  where answered_at is not null;
