-- On which days a tie holds, said once for every list and figure. Of a tie without a first day it is known
-- only that it was there when it was written down.

create function registry_day(moment timestamptz) returns date
  language sql immutable parallel safe
  return (moment at time zone 'Europe/Rome')::date;

create function registry_holds(period daterange, recorded_at timestamptz, day date) returns boolean
  language sql immutable parallel safe
  return not isempty(period)
    and coalesce(lower(period), (recorded_at at time zone 'Europe/Rome')::date) <= day
    and (upper(period) is null or upper(period) > day);
