-- They are office's since V0996.
select * from office_reports
