-- Who has come how far, of an edition or of some of its entries: an entry's page asks for its own. An examiner's own teams are
-- found first, from her side, and not asked for at each row.
drop function assessment.review_progress(uuid);
create function assessment.review_progress(edition uuid, entries uuid[] default null)
returns table (entry_id uuid, person_id uuid, lead boolean, started boolean, submitted_at timestamptz)
language sql stable security definer
set search_path = pg_catalog
as $$
  select a.entry_id, a.person_id, bool_or(a.role = 'lead_examiner'), bool_or(r.id is not null), max(r.submitted_at)
  from people.appointment a
  left join assessment.review r
    on r.organiser_id = a.organiser_id and r.entry_id = a.entry_id and r.person_id = a.person_id
  where a.organiser_id = platform.current_organiser()
    and a.edition_id = edition
    and a.entry_id is not null
    and (entries is null or a.entry_id = any (entries))
    and a.role in ('examiner', 'lead_examiner')
    and a.until is null
    and (
      platform.is_system()
      or (select people.is_office())
      or a.entry_id in (
        select own.entry_id
        from people.appointment own
        where own.organiser_id = platform.current_organiser()
          and own.person_id = platform.current_person()
          and own.role in ('examiner', 'lead_examiner')
          and own.until is null
      )
    )
    and a.entry_id <> all ((select people.silenced())::uuid[])
  group by a.entry_id, a.person_id
$$;
