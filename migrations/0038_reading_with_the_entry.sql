-- The second reader of a report checks it against the entry: what was submitted, with its files and its film. They may be on
-- no team of the entry, so they read it for exactly as long as the reading is asked of them.

-- The entries whose feedback the person at hand is asked to read, now: neither before, nor after the answer or the release.
create function assessment.asked_to_read() returns uuid[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(array_agg(d.entry_id), '{}')
  from assessment.feedback_draft d
  where d.organiser_id = platform.current_organiser()
    and d.reader_id = platform.current_person()
    and d.state = 'reading'
    and not people.has_conflict(d.entry_id)
    and not exists (
      select from assessment.feedback_report r
      where r.organiser_id = d.organiser_id and r.entry_id = d.entry_id
    )
$$;
revoke execute on function assessment.asked_to_read() from public;
grant execute on function assessment.asked_to_read() to utmarkt_app;

-- The files follow: their policy lets through what stands in a submission that one may read.
create policy read_to_check_feedback on application.submission for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and entry_id = any ((select assessment.asked_to_read())::uuid[])
  );
