-- Which reviews of an entry the office has opened again, when and why: for the team, which cannot read a colleague's review
-- before it is in anew, and else would not know what the consensus rests for. Nothing of what anybody wrote.
create function assessment.reviews_opened_again(entry uuid)
returns table (person_id uuid, opened_at timestamptz, reason text, submitted_at timestamptz, begun boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select
    r.person_id,
    r.reopened_at,
    r.reopened_reason,
    r.submitted_at,
    exists (
      select from assessment.consensus c
      where c.organiser_id = r.organiser_id and c.entry_id = r.entry_id
    )
  from assessment.review r
  where r.organiser_id = platform.current_organiser()
    and r.entry_id = entry
    and r.reopened_at is not null
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_entry('{examiner,lead_examiner}', entry)
    )
    and entry <> all (people.silenced())
  order by r.reopened_at
$$;
