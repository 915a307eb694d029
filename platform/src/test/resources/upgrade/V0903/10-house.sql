-- What stands outside every territory: the two cities, the people, sessions, the scheduler.

insert into territories_territories
  (id, slug, name, istat_code, color, public_sign_up, tile_server, demonstration, created_at)
values
  (named('porto-chiaro'), 'porto-chiaro', 'Porto Chiaro', '099001', '#a13d22', true,
    'https://mappe.example/{z}/{x}/{y}.png', false, '2025-09-01 08:00:00.250000+02'),
  (named('monte-sereno'), 'monte-sereno', 'Monte Sereno', null, '#0066cc', false,
    null, true, '2025-10-01 08:00:00.250000+02');

insert into territories_hosts (host, territory_id) values
  ('porto-chiaro.example', named('porto-chiaro')),
  ('www.porto-chiaro.example', named('porto-chiaro')),
  ('monte-sereno.example', named('monte-sereno'));

-- The cast (people.Cast), as the demonstration names them, and one who came by a broker of SPID.
insert into people_persons (id, given_name, family_name, email, fiscal_code, language, created_at) values
  (named('ada'), 'Ada', 'Lanterna', 'ada@costellazioni.example', null, 'it', '2025-09-01 08:05:00+02'),
  (named('bruno'), 'Bruno', 'Calamaio', 'bruno@costellazioni.example', null, 'it', '2025-09-01 08:06:00+02'),
  (named('marta'), 'Marta', 'Timbro', 'marta@costellazioni.example', null, 'it', '2025-09-01 08:07:00+02'),
  (named('guido'), 'Guido', 'Compasso', 'guido@costellazioni.example', null, 'en', '2025-09-01 08:08:00+02'),
  (named('carla'), 'Carla', 'Ventaglio', 'carla@costellazioni.example', null, 'it', '2025-09-02 09:00:00+02'),
  (named('dino'), 'Dino', 'Scialle', 'dino@costellazioni.example', null, 'it', '2025-09-02 09:10:00+02'),
  (named('elsa'), 'Elsa', 'Selciato', 'elsa@costellazioni.example', null, 'it', '2025-09-02 09:20:00+02'),
  (named('franca'), 'Franca', 'Campanella', 'franca@costellazioni.example', null, 'it',
    '2025-09-02 09:30:00+02'),
  (named('lino'), 'Lino', 'Clessidra', 'lino@costellazioni.example', null, 'it', '2025-09-02 09:40:00+02'),
  (named('ines'), 'Ines', 'Panchina', 'ines@costellazioni.example', null, 'it', '2025-09-02 09:50:00+02'),
  (named('nora'), 'Nora', 'Gomitolo', null, 'GMTNRO00A00X000X', 'it', '2025-09-03 10:00:00+02');

-- barchetta-di-carta, hashed as quickly as bcrypt can.
insert into people_passwords (person_id, hash, set_at)
select id, '{bcrypt}$2a$04$MiGd/W.AXDaIl2QhnWQutue.VSenJovOYKAbBXp4k/7qznhcODTP2', created_at
from people_persons where email is not null;

insert into people_identities (issuer, subject, person_id, linked_at) values
  ('https://accesso.example', 'AGID-000001', named('nora'), '2025-09-03 10:00:00+02'),
  ('https://accesso.example', 'AGID-000002', named('carla'), '2025-11-20 18:30:00+01');

insert into people_allowances (kind, key_digest, whole_at) values
  ('SIGN_IN_BY_PERSON', sha256('bruno@costellazioni.example'), '2100-01-01 00:00:00+00'),
  ('SIGN_IN_BY_ADDRESS', sha256('192.0.2.1'), '2026-03-01 10:00:10+01'),
  ('LETTER_BY_PERSON', sha256('dino@costellazioni.example'), '2026-03-01 10:20:00+01'),
  ('LETTER_BY_ADDRESS', sha256('192.0.2.1'), '2026-03-01 10:02:00+01');

-- A browser in which Dino has signed in and acts for La Tela, and one on its way to a broker. The bytes
-- are Java's, written by the classes of V0903 for a sign-in of 1 January 2100, so that it still holds.
insert into spring_session
  (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,
   principal_name)
values
  (named('browser-of-dino'), named('cookie-of-dino'), 1772355600000, 4102444800000, 7200,
    4102452000000, named('dino')),
  (named('browser-of-nobody'), named('cookie-of-nobody'), 1772355600000, 4102444800000, 7200,
    4102452000000, null);

insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes) values
  (named('browser-of-dino'), 'people.device', java_text('Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')),
  (named('browser-of-dino'), 'people.acting-for', java_text(named('la-tela')::text)),
  (named('browser-of-dino'), 'people.signed-in', decode('
    rO0ABXNyADFvcmcuY29zdGVsbGF6aW9uaS5wZW9wbGUud2ViLlBlcnNvbkF1dGhlbnRpY2F0aW9uAAAAAAAAAAECAARMAA5p
    ZGVudGlmaWNhdGlvbnQALkxvcmcvY29zdGVsbGF6aW9uaS9rZXJuZWwvSWRlbnRpZmljYXRpb25MZXZlbDtMAAZwZXJzb250
    ABBMamF2YS91dGlsL1VVSUQ7TAAFc2luY2V0ABNMamF2YS90aW1lL0luc3RhbnQ7TAAJdGVycml0b3J5cQB+AAJ4cgBHb3Jn
    LnNwcmluZ2ZyYW1ld29yay5zZWN1cml0eS5hdXRoZW50aWNhdGlvbi5BYnN0cmFjdEF1dGhlbnRpY2F0aW9uVG9rZW7Tqih+
    bkdkDgIAA1oADWF1dGhlbnRpY2F0ZWRMAAthdXRob3JpdGllc3QAFkxqYXZhL3V0aWwvQ29sbGVjdGlvbjtMAAdkZXRhaWxz
    dAASTGphdmEvbGFuZy9PYmplY3Q7eHABc3IAJmphdmEudXRpbC5Db2xsZWN0aW9ucyRVbm1vZGlmaWFibGVMaXN0/A8lMbXs
    jhACAAFMAARsaXN0dAAQTGphdmEvdXRpbC9MaXN0O3hyACxqYXZhLnV0aWwuQ29sbGVjdGlvbnMkVW5tb2RpZmlhYmxlQ29s
    bGVjdGlvbhlCAIDLXvceAgABTAABY3EAfgAFeHBzcgATamF2YS51dGlsLkFycmF5TGlzdHiB0h2Zx2GdAwABSQAEc2l6ZXhw
    AAAAAHcEAAAAAHhxAH4ADXB+cgAsb3JnLmNvc3RlbGxhemlvbmkua2VybmVsLklkZW50aWZpY2F0aW9uTGV2ZWwAAAAAAAAA
    ABIAAHhyAA5qYXZhLmxhbmcuRW51bQAAAAAAAAAAEgAAeHB0AAhQQVNTV09SRHNyAA5qYXZhLnV0aWwuVVVJRLyZA/eYbYUv
    AgACSgAMbGVhc3RTaWdCaXRzSgALbW9zdFNpZ0JpdHN4cIk9RTw7GjBJAZgAALJGf/ZzcgANamF2YS50aW1lLlNlcpVdhLob
    IkiyDAAAeHB3DQIAAAAA9IZXAAAAAAB4c3EAfgASiB8XyZ5G3xkBmAAAKLJ0/Q==
  ', 'base64')),
  (named('browser-of-dino'), 'SPRING_SECURITY_CONTEXT', decode('
    rO0ABXNyAD1vcmcuc3ByaW5nZnJhbWV3b3JrLnNlY3VyaXR5LmNvcmUuY29udGV4dC5TZWN1cml0eUNvbnRleHRJbXBsAAAA
    AAAAAmwCAAFMAA5hdXRoZW50aWNhdGlvbnQAMkxvcmcvc3ByaW5nZnJhbWV3b3JrL3NlY3VyaXR5L2NvcmUvQXV0aGVudGlj
    YXRpb247eHBzcgAxb3JnLmNvc3RlbGxhemlvbmkucGVvcGxlLndlYi5QZXJzb25BdXRoZW50aWNhdGlvbgAAAAAAAAABAgAE
    TAAOaWRlbnRpZmljYXRpb250AC5Mb3JnL2Nvc3RlbGxhemlvbmkva2VybmVsL0lkZW50aWZpY2F0aW9uTGV2ZWw7TAAGcGVy
    c29udAAQTGphdmEvdXRpbC9VVUlEO0wABXNpbmNldAATTGphdmEvdGltZS9JbnN0YW50O0wACXRlcnJpdG9yeXEAfgAFeHIA
    R29yZy5zcHJpbmdmcmFtZXdvcmsuc2VjdXJpdHkuYXV0aGVudGljYXRpb24uQWJzdHJhY3RBdXRoZW50aWNhdGlvblRva2Vu
    06oofm5HZA4CAANaAA1hdXRoZW50aWNhdGVkTAALYXV0aG9yaXRpZXN0ABZMamF2YS91dGlsL0NvbGxlY3Rpb247TAAHZGV0
    YWlsc3QAEkxqYXZhL2xhbmcvT2JqZWN0O3hwAXNyACZqYXZhLnV0aWwuQ29sbGVjdGlvbnMkVW5tb2RpZmlhYmxlTGlzdPwP
    JTG17I4QAgABTAAEbGlzdHQAEExqYXZhL3V0aWwvTGlzdDt4cgAsamF2YS51dGlsLkNvbGxlY3Rpb25zJFVubW9kaWZpYWJs
    ZUNvbGxlY3Rpb24ZQgCAy173HgIAAUwAAWNxAH4ACHhwc3IAE2phdmEudXRpbC5BcnJheUxpc3R4gdIdmcdhnQMAAUkABHNp
    emV4cAAAAAB3BAAAAAB4cQB+ABBwfnIALG9yZy5jb3N0ZWxsYXppb25pLmtlcm5lbC5JZGVudGlmaWNhdGlvbkxldmVsAAAA
    AAAAAAASAAB4cgAOamF2YS5sYW5nLkVudW0AAAAAAAAAABIAAHhwdAAIUEFTU1dPUkRzcgAOamF2YS51dGlsLlVVSUS8mQP3
    mG2FLwIAAkoADGxlYXN0U2lnQml0c0oAC21vc3RTaWdCaXRzeHCJPUU8OxowSQGYAACyRn/2c3IADWphdmEudGltZS5TZXKV
    XYS6GyJIsgwAAHhwdw0CAAAAAPSGVwAAAAAAeHNxAH4AFYgfF8meRt8ZAZgAACiydP0=
  ', 'base64'));

-- The rounds that every start plans, and two imports: one that waits, one that a stop has cut off.
insert into scheduled_tasks
  (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure,
   consecutive_failures, last_heartbeat, version, priority)
values
  ('audit.sealing', 'recurring', null, '2026-03-01 10:00:30+01', false, null,
    '2026-03-01 10:00:00+01', null, 0, null, 812, null),
  ('mail.delivery', 'recurring', null, '2026-03-01 10:00:03+01', false, null,
    '2026-03-01 10:00:00+01', '2026-02-27 03:12:00+01', 0, null, 9120, null),
  ('people.credential-sweep', 'recurring', null, '2026-03-01 11:00:00+01', false, null,
    '2026-03-01 10:00:00+01', null, 0, null, 30, null),
  ('constellation.drawing', 'recurring', null, '2026-03-01 10:01:00+01', false, null,
    '2026-03-01 10:00:00+01', null, 0, null, 411, null),
  ('jobs.run', named('run-waiting')::text, java_text(named('porto-chiaro') || ' ' || named('run-waiting')),
    '2026-03-01 10:05:00+01', false, null, null, null, null, null, 1, 50),
  ('jobs.run', named('run-running')::text, java_text(named('porto-chiaro') || ' ' || named('run-running')),
    '2026-03-01 10:04:00+01', true, 'nodo-1', null, null, null, '2026-03-01 10:04:10+01', 2, null);

-- No module of V0903 publishes through the registry of events: what is there has long been heard.
insert into event_publication
  (id, listener_id, event_type, serialized_event, publication_date, completion_date, status,
   completion_attempts, last_resubmission_date)
values
  (named('event'), 'org.costellazioni.example.Listener.on(org.costellazioni.example.Happened)',
    'org.costellazioni.example.Happened', '{}', '2026-02-01 09:00:00+01', '2026-02-01 09:00:01+01',
    'COMPLETED', 1, '2026-02-01 09:00:00+01');

insert into door_stories (story, told_at) values
  ('org.costellazioni.territories.TerritoryStory', '2025-10-01 08:00:00+02'),
  ('org.costellazioni.people.credentials.PeopleStory', '2025-10-01 08:00:01+02'),
  ('org.costellazioni.registry.story.RegistryStory$$SpringCGLIB$$0', '2025-10-01 08:00:02+02'),
  ('org.costellazioni.registry.story.MandateStory$$SpringCGLIB$$0', '2025-10-01 08:00:03+02');

insert into database_fingerprints (only_row, migrations) values (true, 'of V0903');
