-- Who assesses which entry is known to the office, the entry's own team and the system, and to nobody else.
create function people.held_entries(roles text[]) returns uuid[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select array(
    select a.entry_id
    from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = platform.current_person()
      and a.role = any (roles)
      and a.entry_id is not null
      and a.until is null
  )
$$;

alter policy silence on people.appointment
  using (
    role not in ('examiner', 'lead_examiner')
    or entry_id is null
    or platform.is_system()
    or person_id = platform.current_person()
    or (
      ((select people.is_office()) or entry_id = any ((select people.held_entries('{examiner,lead_examiner}'))::uuid[]))
      and entry_id <> all ((select people.silenced())::uuid[])
    )
  );

-- Who has a conflict of interest with an entry is asked by the system, when mail is written, and seen by the office.
create or replace function assessment.who_in_conflict(entry uuid, persons uuid[]) returns setof uuid
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or people.is_office()) then
    raise exception 'conflicts of interest are for the office to see' using errcode = 'insufficient_privilege';
  end if;
  return query
    select p.id
    from unnest(persons) as p (id)
    where assessment.in_conflict(platform.current_organiser(), p.id, entry);
end
$$;
revoke execute on function assessment.who_in_conflict(uuid, uuid[]) from public;
grant execute on function assessment.who_in_conflict(uuid, uuid[]) to utmarkt_app;
