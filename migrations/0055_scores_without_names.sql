-- The panel ranks by what each examiner gave, since severity is seen in that alone; it is told no names. A number tells one examiner
-- from another within one answer, in an order that says nothing of who. Only of entries whose consensus is done, of those
-- who are on the team, and of none that the reader stands back from.
create function assessment.scores_without_names(edition uuid)
returns table (entry_id uuid, assessor integer, criterion_key text, score integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  select
    r.entry_id,
    dense_rank() over (order by md5(edition::text || r.person_id::text))::integer,
    s.criterion_key,
    s.score
  from assessment.review r
  join assessment.review_score s on s.organiser_id = r.organiser_id and s.review_id = r.id
  join application.entry e on e.organiser_id = r.organiser_id and e.id = r.entry_id
  join assessment.consensus c on c.organiser_id = r.organiser_id and c.entry_id = r.entry_id
  where r.organiser_id = platform.current_organiser()
    and e.edition_id = edition
    and e.state = 'submitted'
    and r.state = 'submitted'
    and c.state = 'done'
    and exists (
      select from people.appointment a
      where a.organiser_id = r.organiser_id
        and a.entry_id = r.entry_id
        and a.person_id = r.person_id
        and a.role in ('examiner', 'lead_examiner')
        and a.until is null
    )
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
    and r.entry_id <> all ((select people.conflicts())::uuid[])
$$;
revoke execute on function assessment.scores_without_names(uuid) from public;
grant execute on function assessment.scores_without_names(uuid) to utmarkt_app;
