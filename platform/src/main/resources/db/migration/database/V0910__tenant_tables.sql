-- What every tenant table owes, said once: select tenant('forms_answers', 'select, insert').
-- Its rows are those of the territory that is bound, and the application gets the rights named.
create function tenant(tenant_table regclass, rights text) returns void
language plpgsql set search_path = pg_catalog, public as $body$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    $policy$create policy territory on %s using (territory_id = ${territory})$policy$, tenant_table);
  execute format('grant %s on %s to ${app}', rights, tenant_table);
end
$body$;
revoke execute on function tenant(regclass, text) from public;
