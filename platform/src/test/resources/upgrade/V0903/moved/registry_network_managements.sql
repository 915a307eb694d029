-- Networks have a module of their own since V0993.
select * from networks_managements
