-- A check that somebody has had before them at a visit lasts: it takes notes whatever has become of its review meanwhile, and
-- what was noted on it keeps it where it is.

-- Which of some findings there are, and whether each is a check of the entry: for whoever is on its team, also where they
-- may not read the review that it stands in now. Answers no word of it.
create function assessment.checks_among(entry uuid, findings uuid[])
returns table (finding_id uuid, is_check boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select f.id, f.entry_id = entry and f.kind = 'visit_check'
  from assessment.finding f
  where f.organiser_id = platform.current_organiser()
    and f.id = any (findings)
    and people.holds_on_entry('{examiner,lead_examiner}', entry)
    and entry <> all (people.silenced())
$$;
revoke execute on function assessment.checks_among(uuid, uuid[]) from public;
grant execute on function assessment.checks_among(uuid, uuid[]) to utmarkt_app;

-- The checks of one's own review on which somebody has noted something at the visit, or the lead has settled it: not by whom,
-- and not what.
create function assessment.own_checks_noted_on(entry uuid) returns setof uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select f.id
  from assessment.finding f
  join assessment.review r on r.organiser_id = f.organiser_id and r.id = f.review_id
  where r.organiser_id = platform.current_organiser()
    and r.entry_id = entry
    and r.person_id = platform.current_person()
    and f.kind = 'visit_check'
    and (
      exists (
        select from assessment.visit_note_version n
        where n.organiser_id = f.organiser_id and n.finding_id = f.id
      )
      or exists (
        select from assessment.visit_settlement s
        where s.organiser_id = f.organiser_id and s.finding_id = f.id
      )
    )
$$;
revoke execute on function assessment.own_checks_noted_on(uuid) from public;
grant execute on function assessment.own_checks_noted_on(uuid) to utmarkt_app;
