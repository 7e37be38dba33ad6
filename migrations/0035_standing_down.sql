-- Who comes into conflict with an entry while on its team comes off it, whatever brought the conflict: nobody waits for
-- somebody who may not read what they are to agree on. A consensus that is done waits for nobody, and is left as it was.
create function assessment.leave_teams_in_conflict(only_person uuid, only_entry uuid, left_at timestamptz)
returns table (entry_id uuid, person_id uuid)
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  organiser uuid := platform.current_organiser();
  at_entry uuid;
  leaving uuid[];
begin
  for at_entry, leaving in
    with members as (
      select distinct a.person_id, a.entry_id
      from people.appointment a
      where a.organiser_id = organiser
        and a.role in ('examiner', 'lead_examiner')
        and a.entry_id is not null
        and a.until is null
        and (only_person is null or a.person_id = only_person)
        and (only_entry is null or a.entry_id = only_entry)
    )
    select m.entry_id, array_agg(m.person_id)
    from members m
    join (
      select p.person_id as who, c.entry_id as what
      from (select distinct person_id from members) p
      cross join lateral (
        select distinct entry_id from assessment.conflicts_of(organiser, p.person_id)
      ) c
    ) conflict on conflict.who = m.person_id and conflict.what = m.entry_id
    group by m.entry_id
    order by m.entry_id
  loop
    -- The lock of the rooms' commands (entries/lock.ts): a consensus is not done meanwhile.
    perform pg_advisory_xact_lock(hashtextextended(at_entry::text, 5));
    continue when exists (
      select from assessment.consensus c
      where c.organiser_id = organiser and c.entry_id = at_entry and c.state = 'done'
    );
    return query
      with ended as (
        update people.appointment a
        set until = left_at
        where a.organiser_id = organiser
          and a.entry_id = at_entry
          and a.person_id = any (leaving)
          and a.role in ('examiner', 'lead_examiner')
          and a.until is null
        returning a.person_id
      )
      select distinct at_entry, ended.person_id
      from ended;
  end loop;
end
$$;
revoke execute on function assessment.leave_teams_in_conflict(uuid, uuid, timestamptz) from public;
grant execute on function assessment.leave_teams_in_conflict(uuid, uuid, timestamptz) to utmarkt_app;
