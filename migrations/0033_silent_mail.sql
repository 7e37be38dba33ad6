-- A unit's mail about its visit and feedback is the unit's: somebody in the office who has a conflict of interest with the
-- entry does not read it in the outbox, though they read the mail about the entry itself.
create or replace function assessment.mail_is_silent(
  entry uuid, edition uuid, kind text, address text, written timestamptz, silenced uuid[]
) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select case
    when entry is not null then
      entry = any (silenced)
      and split_part(kind, '.', 1) <> 'entry'
      and not (
        application.mailed_to_unit(entry, address, written)
        and (
          people.reads_as_unit(entry)
          or split_part(kind, '.', 1) not in ('team', 'review', 'reviews', 'consensus', 'visit', 'feedback')
        )
      )
    else
      exists (
        select from application.entry e
        where e.organiser_id = platform.current_organiser()
          and e.id = any (silenced)
          and e.edition_id = edition
      )
      and exists (
        select
        from people.person p
        join people.appointment a on a.organiser_id = p.organiser_id and a.person_id = p.id
        where p.organiser_id = platform.current_organiser()
          and p.email = lower(address)
          and a.edition_id = edition
          and a.role in ('examiner', 'lead_examiner')
      )
  end
$$;
