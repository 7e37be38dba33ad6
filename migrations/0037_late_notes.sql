-- A note that comes in when the team has agreed, from a phone that had no line, is kept beside what was there when it did:
-- what the consensus was made of stands as it was, and decides what the checks came to.
alter table assessment.visit_note
  add column late_body text,
  add column late_outcome text check (late_outcome in ('confirmed', 'changed', 'not_seen')),
  add column late_noted_at timestamptz,
  add column late_arrived_at timestamptz,
  add check (
    (late_body is null) = (late_arrived_at is null)
    and (late_body is null) = (late_noted_at is null)
    and (late_outcome is null or late_body is not null)
  );

-- Of what came in before there was a place for it, the text at the consensus is not known apart from its later one.
update assessment.visit_note n
set
  late_body = n.body,
  late_outcome = n.outcome,
  late_noted_at = n.noted_at,
  late_arrived_at = n.arrived_at,
  body = '',
  outcome = null
from assessment.visit v
join assessment.consensus c on c.organiser_id = v.organiser_id and c.entry_id = v.entry_id
where v.organiser_id = n.organiser_id
  and v.id = n.visit_id
  and c.state = 'done'
  and n.arrived_at > c.done_at;
