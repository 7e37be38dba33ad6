-- What the unit is told of a check is what the team is told: the notes of whoever has left the team decide nothing.
create or replace function assessment.evidence_for_unit(finding uuid) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  of_consensus assessment.finding;
begin
  select f.* into of_consensus
  from assessment.finding f
  join assessment.feedback_report r on r.organiser_id = f.organiser_id and r.entry_id = f.entry_id
  where f.organiser_id = platform.current_organiser()
    and f.id = finding
    and f.review_id is null
    and f.kind in ('strength', 'improvement_area')
    and people.holds_on_entry('{applicant,reader}', f.entry_id)
    and jsonb_path_exists(
      r.shown,
      '$.criteria[*].*[*].findingIds[*] ? (@ == $id)',
      jsonb_build_object('id', finding::text)
    );
  if not found then
    return null;
  end if;
  return jsonb_build_object(
    'entryId', of_consensus.entry_id,
    'criterionKey', of_consensus.criterion_key,
    'kind', of_consensus.kind,
    'passages', coalesce((
      select jsonb_agg(distinct passage)
      from assessment.finding f
      cross join jsonb_array_elements(f.passages) passage
      where f.organiser_id = of_consensus.organiser_id
        and f.entry_id = of_consensus.entry_id
        and (f.id = any (of_consensus.made_of) or f.id = of_consensus.id)
    ), '[]'),
    'checks', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'body', f.body,
          'outcome', coalesce(
            (
              select s.outcome
              from assessment.visit_settlement s
              where s.organiser_id = f.organiser_id and s.finding_id = f.id
              limit 1
            ),
            (
              select min(n.outcome)
              from assessment.visit_note n
              where n.organiser_id = f.organiser_id
                and n.finding_id = f.id
                and n.outcome is not null
                and exists (
                  select from people.appointment a
                  where a.organiser_id = n.organiser_id
                    and a.entry_id = f.entry_id
                    and a.person_id = n.noted_by
                    and a.role in ('examiner', 'lead_examiner')
                    and a.until is null
                )
              having count(distinct n.outcome) = 1
            )
          )
        )
        order by f.id
      )
      from assessment.finding f
      where f.organiser_id = of_consensus.organiser_id
        and f.id = any (of_consensus.made_of)
        and f.kind = 'visit_check'
    ), '[]')
  );
end
$$;

-- A note that came in after the consensus, before there was a place for it, stands as it was at the consensus: that is the
-- latest version that had come in by then.
update assessment.visit_note n
set
  body = stood.body,
  outcome = stood.outcome,
  noted_at = stood.noted_at,
  arrived_at = stood.arrived_at
from assessment.visit v
join assessment.consensus c on c.organiser_id = v.organiser_id and c.entry_id = v.entry_id
cross join lateral (
  select distinct on (o.noted_by, o.finding_id)
    o.noted_by,
    o.finding_id,
    o.body,
    o.outcome,
    o.noted_at,
    o.arrived_at
  from assessment.visit_note_version o
  where o.organiser_id = v.organiser_id
    and o.visit_id = v.id
    and o.state = 'taken'
    and o.arrived_at <= c.done_at
  order by o.noted_by, o.finding_id, o.arrived_at desc, o.id desc
) stood
where v.organiser_id = n.organiser_id
  and v.id = n.visit_id
  and c.state = 'done'
  and stood.noted_by = n.noted_by
  and stood.finding_id is not distinct from n.finding_id
  and n.late_body is not null
  and n.body = ''
  and n.outcome is null;
