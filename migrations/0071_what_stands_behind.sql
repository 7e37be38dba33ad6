-- What stands behind a finished consensus, for those who decide by it: how the reviews' scores lay, the words of the entry
-- that each finding rests on, and what was seen at the visit. The panel reads no review and no note, and nobody's name is
-- in what it is told here; the scores come in the order of the scale, so that no order tells whose they are. Whoever has a
-- conflict of interest with an entry is told nothing of it.

create function assessment.behind_consensus(entries uuid[])
returns table (entry_id uuid, visited timestamp, scores jsonb, findings jsonb, checks jsonb)
language sql stable security definer
set search_path = pg_catalog
as $$
  select
    c.entry_id,
    (
      select v.starts
      from assessment.visit v
      where v.organiser_id = c.organiser_id
        and v.entry_id = c.entry_id
        and v.held_at is not null
        and v.cancelled_at is null
      limit 1
    ),
    coalesce((
      select jsonb_agg(
        jsonb_build_object('criterionKey', s.criterion_key, 'score', s.score)
        order by s.criterion_key, s.score
      )
      from assessment.review r
      join assessment.review_score s on s.organiser_id = r.organiser_id and s.review_id = r.id
      where r.organiser_id = c.organiser_id
        and r.entry_id = c.entry_id
        and r.state = 'submitted'
        and assessment.counts(r.id)
    ), '[]'),
    coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'id', f.id,
          'criterionKey', f.criterion_key,
          'kind', f.kind,
          'body', f.body,
          'passages', coalesce((
            select jsonb_agg(distinct passage)
            from assessment.finding o
            cross join jsonb_array_elements(o.passages) passage
            where o.organiser_id = f.organiser_id
              and o.entry_id = f.entry_id
              and (o.id = f.id or (o.id = any (f.made_of) and assessment.counts(o.review_id)))
          ), '[]'),
          'checkIds', coalesce((
            select jsonb_agg(o.id order by o.id)
            from assessment.finding o
            where o.organiser_id = f.organiser_id
              and o.id = any (f.made_of)
              and o.kind = 'visit_check'
              and assessment.counts(o.review_id)
          ), '[]')
        )
        order by f.position, f.id
      )
      from assessment.finding f
      where f.organiser_id = c.organiser_id
        and f.entry_id = c.entry_id
        and f.review_id is null
        and f.kind in ('strength', 'improvement_area')
    ), '[]'),
    coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'id', f.id,
          'criterionKey', f.criterion_key,
          'body', f.body,
          -- As they stood when the team agreed, by those who are on it.
          'said', coalesce((
            select jsonb_agg(jsonb_build_object('body', n.body, 'outcome', n.outcome) order by n.noted_at, n.id)
            from assessment.visit_note n
            where n.organiser_id = f.organiser_id
              and n.finding_id = f.id
              and (n.body <> '' or n.outcome is not null)
              and exists (
                select from people.appointment a
                where a.organiser_id = n.organiser_id
                  and a.entry_id = f.entry_id
                  and a.person_id = n.noted_by
                  and a.role in ('examiner', 'lead_examiner')
                  and a.until is null
              )
          ), '[]'),
          'settled', (
            select jsonb_build_object('outcome', s.outcome, 'reason', s.reason)
            from assessment.visit_settlement s
            where s.organiser_id = f.organiser_id and s.finding_id = f.id
            limit 1
          )
        )
        order by f.criterion_key, f.id
      )
      from assessment.finding f
      join assessment.review r on r.organiser_id = f.organiser_id and r.id = f.review_id
      where f.organiser_id = c.organiser_id
        and f.entry_id = c.entry_id
        and f.kind = 'visit_check'
        and r.state = 'submitted'
        and assessment.counts(r.id)
    ), '[]')
  from assessment.consensus c
  join application.entry e on e.organiser_id = c.organiser_id and e.id = c.entry_id
  where c.organiser_id = platform.current_organiser()
    and c.entry_id = any (entries)
    and c.state = 'done'
    and e.state = 'submitted'
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', e.edition_id))
        and c.entry_id <> all ((select people.silenced())::uuid[])
      )
    )
$$;
revoke execute on function assessment.behind_consensus(uuid[]) from public;
grant execute on function assessment.behind_consensus(uuid[]) to utmarkt_app;
