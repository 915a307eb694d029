-- That an actor is no network is said by networks since V0994.
select r.*, case r.reason when 'networks.refusal.not-a-network'
  then 'registry.tie-refusal.not-a-network' else r.reason end as reason
from intake_rejected_rows r
