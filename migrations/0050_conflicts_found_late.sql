-- What is found late waits for the office's word only while there is a conflict, and while the word still changes anything:
-- before the feedback is released and the class decided. Whoever it lets stay, stays.

-- Why nothing of an entry's consensus is to be decided any more: its feedback is `released`, or its class is `decided`.
create function assessment.settled(organiser uuid, entry uuid) returns text
language sql stable security definer
set search_path = pg_catalog
as $$
  select case
    when exists (
      select from assessment.feedback_report r
      where r.organiser_id = organiser and r.entry_id = entry
    ) then 'released'
    when exists (
      select
      from application.entry e
      join programme.edition o on o.organiser_id = e.organiser_id and o.id = e.edition_id
      where e.organiser_id = organiser
        and e.id = entry
        and (
          o.released_at is not null
          or exists (
            select from ceremony.release r
            where r.organiser_id = e.organiser_id and r.edition_id = e.edition_id
          )
          or exists (
            select from judging.sealing s
            where s.organiser_id = e.organiser_id
              and s.edition_id = e.edition_id
              and s.class_key = coalesce(e.class_key, '')
          )
        )
    ) then 'decided'
  end
$$;
revoke execute on function assessment.settled(uuid, uuid) from public;

-- The same for the office, which may know of the sealing.
create function assessment.is_settled(entry uuid) returns text
language sql stable security definer
set search_path = pg_catalog
as $$
  select assessment.settled(platform.current_organiser(), entry)
  where platform.is_system() or people.is_office()
$$;
revoke execute on function assessment.is_settled(uuid) from public;
grant execute on function assessment.is_settled(uuid) to utmarkt_app;

create function assessment.waiting_of(organiser uuid, entries uuid[])
returns table (entry_id uuid, person_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select k.entry_id, k.person_id
  from assessment.conflict_after_consensus k
  join assessment.consensus c on c.organiser_id = k.organiser_id and c.entry_id = k.entry_id
  where k.organiser_id = organiser
    and k.entry_id = any (entries)
    and k.ruled is null
    and c.state = 'done'
    and assessment.settled(k.organiser_id, k.entry_id) is null
    and exists (
      select from people.appointment a
      where a.organiser_id = k.organiser_id
        and a.entry_id = k.entry_id
        and a.person_id = k.person_id
        and a.role in ('examiner', 'lead_examiner')
        and a.until is null
    )
    and assessment.in_conflict(k.organiser_id, k.person_id, k.entry_id)
$$;
revoke execute on function assessment.waiting_of(uuid, uuid[]) from public;

-- Of whom the office is to say its word: on a team that has agreed, in conflict still, and nothing settled yet.
create function assessment.waiting_after_consensus(entries uuid[])
returns table (entry_id uuid, person_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select w.*
  from assessment.waiting_of(platform.current_organiser(), array(
    select e
    from unnest(entries) e
    where platform.is_system()
      or (people.is_office() and e <> all ((select people.silenced())::uuid[]))
  )) w
$$;
revoke execute on function assessment.waiting_after_consensus(uuid[]) from public;
grant execute on function assessment.waiting_after_consensus(uuid[]) to utmarkt_app;

-- Who of a team is in conflict and stays by the office's word: nobody waits for what they may not read.
create function assessment.staying_of(organiser uuid, entry uuid) returns setof uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select k.person_id
  from assessment.conflict_after_consensus k
  where k.organiser_id = organiser
    and k.entry_id = entry
    and k.ruled = 'stands'
    and assessment.in_conflict(k.organiser_id, k.person_id, k.entry_id)
$$;
revoke execute on function assessment.staying_of(uuid, uuid) from public;

-- The same for the system.
create function assessment.stay_in_conflict(entry uuid) returns setof uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select who
  from assessment.staying_of(platform.current_organiser(), entry) who
  where platform.is_system()
$$;
revoke execute on function assessment.stay_in_conflict(uuid) from public;
grant execute on function assessment.stay_in_conflict(uuid) to utmarkt_app;

create or replace function assessment.all_have_assented(entry uuid, at_revision integer) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*) > 0 and count(*) = count(s.person_id)
  from (
    select distinct a.organiser_id, a.person_id
    from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.entry_id = entry
      and a.role in ('examiner', 'lead_examiner')
      and a.until is null
      and a.person_id not in (select assessment.staying_of(platform.current_organiser(), entry))
  ) team
  left join assessment.assent s
    on s.organiser_id = team.organiser_id
    and s.person_id = team.person_id
    and s.entry_id = entry
    and s.revision = at_revision
$$;

create or replace function assessment.leave_teams_in_conflict(only_person uuid, only_entry uuid, left_at timestamptz)
returns table (entry_id uuid, person_id uuid, agreed boolean)
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  organiser uuid := platform.current_organiser();
  at_entry uuid;
  leaving uuid[];
begin
  -- Whoever is in conflict no more waits for no word.
  delete from assessment.conflict_after_consensus k
  where k.organiser_id = organiser
    and k.ruled is null
    and (only_person is null or k.person_id = only_person)
    and (only_entry is null or k.entry_id = only_entry)
    and not assessment.in_conflict(organiser, k.person_id, k.entry_id);
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
    if exists (
      select from assessment.consensus c
      where c.organiser_id = organiser and c.entry_id = at_entry and c.state = 'done'
    ) then
      continue when assessment.settled(organiser, at_entry) is not null;
      return query
        with found as (
          insert into assessment.conflict_after_consensus as k (organiser_id, entry_id, person_id, found_at)
          select organiser, at_entry, who, left_at
          from unnest(leaving) who
          -- What was ruled stands; only where there was none, and is one again, it is asked anew.
          on conflict (organiser_id, entry_id, person_id) do update
          set found_at = excluded.found_at, ruled = null, reason = null, ruled_by = null, ruled_at = null
          where k.ruled in ('no-conflict', 'reopened')
          returning k.person_id
        )
        select at_entry, found.person_id, true
        from found;
      continue;
    end if;
    return query
      with ended as (
        update people.appointment a
        set until = left_at
        where a.organiser_id = organiser
          and a.entry_id = at_entry
          and a.person_id = any (leaving)
          and a.role in ('examiner', 'lead_examiner')
          and a.until is null
          and not exists (
            select from assessment.conflict_after_consensus k
            where k.organiser_id = organiser
              and k.entry_id = at_entry
              and k.person_id = a.person_id
              and k.ruled = 'stands'
          )
        returning a.person_id
      )
      select distinct at_entry, ended.person_id, false
      from ended;
  end loop;
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- Why a consensus was opened again is the office's own, and stands with what it ruled.

create or replace function assessment.keep_finished_consensus() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  changes text[] := '{state,done_at,closed_by,closed_reason,proposed_at,proposed_by,revision,reopened_at}';
begin
  if old.state = 'draft' then
    return new;
  end if;
  if new.state = 'draft'
    and new.reopened_at is distinct from old.reopened_at
    and new.reopened_at is not null
    and to_jsonb(new) - changes = to_jsonb(old) - changes
    and assessment.settled(old.organiser_id, old.entry_id) is null
  then
    return new;
  end if;
  raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
end
$$;

drop function assessment.reopen_consensus(uuid, timestamptz, text);
-- Where the office's word on somebody of its team is waited for. The feedback waits with it.
create function assessment.reopen_consensus(entry uuid, at timestamptz) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not (people.is_office() and entry <> all (people.silenced())) then
    raise exception 'only the office, without conflict of interest, opens a consensus again'
      using errcode = 'insufficient_privilege';
  end if;
  -- Its class is not sealed meanwhile.
  perform pg_advisory_xact_lock_shared(judging.class_lock(e.edition_id, coalesce(e.class_key, '')))
  from application.entry e
  where e.organiser_id = platform.current_organiser() and e.id = entry;
  if not exists (select from assessment.waiting_of(platform.current_organiser(), array[entry])) then
    return false;
  end if;
  update assessment.feedback_draft d
  set state = 'writing'
  where d.organiser_id = platform.current_organiser() and d.entry_id = entry and d.state <> 'writing';
  update assessment.consensus c
  set state = 'draft',
    done_at = null,
    closed_by = null,
    closed_reason = null,
    proposed_at = null,
    proposed_by = null,
    revision = c.revision + 1,
    reopened_at = at
  where c.organiser_id = platform.current_organiser()
    and c.entry_id = entry
    and c.state = 'done';
  return found;
end
$$;
revoke execute on function assessment.reopen_consensus(uuid, timestamptz) from public;
grant execute on function assessment.reopen_consensus(uuid, timestamptz) to utmarkt_app;
alter table assessment.consensus drop column reopened_reason;

-- ---------------------------------------------------------------------------------------------------
-- Whoever comes back to a team has not left it; when they leave again, that is a leaving of its own.

create function assessment.consensus_sees_who_is_back() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update assessment.consensus c
  set left_by = array_remove(c.left_by, new.person_id),
    left_at = case when array_remove(c.left_by, new.person_id) = '{}' then null else c.left_at end
  where c.organiser_id = new.organiser_id
    and c.entry_id = new.entry_id
    and c.state = 'draft'
    and new.person_id = any (c.left_by);
  return null;
end
$$;
create trigger consensus_sees_who_is_back after insert on people.appointment
for each row
when (new.entry_id is not null and new.role in ('examiner', 'lead_examiner') and new.until is null)
execute function assessment.consensus_sees_who_is_back();

update assessment.consensus c
set left_by = gone.people,
  left_at = case when gone.people = '{}' then null else c.left_at end
from (
  select l.organiser_id, l.entry_id, array(
    select who
    from unnest(l.left_by) who
    where not exists (
      select from people.appointment a
      where a.organiser_id = l.organiser_id
        and a.entry_id = l.entry_id
        and a.person_id = who
        and a.role in ('examiner', 'lead_examiner')
        and a.until is null
    )
  ) as people
  from assessment.consensus l
  where l.state = 'draft'
) gone
where gone.organiser_id = c.organiser_id
  and gone.entry_id = c.entry_id
  and gone.people <> c.left_by;

-- What those objected who had left before it was proposed.
alter table assessment.objection disable trigger objection_stays;
update assessment.objection o
set lapsed_at = gone.at
from (
  select a.organiser_id, a.entry_id, a.person_id, max(a.until) as at
  from people.appointment a
  where a.entry_id is not null and a.role in ('examiner', 'lead_examiner')
  group by a.organiser_id, a.entry_id, a.person_id
  having bool_and(a.until is not null)
) gone
where gone.organiser_id = o.organiser_id
  and gone.entry_id = o.entry_id
  and gone.person_id = o.person_id
  and o.lapsed_at is null
  and exists (
    select from assessment.consensus c
    where c.organiser_id = o.organiser_id and c.entry_id = o.entry_id and c.state = 'draft'
  );
alter table assessment.objection enable trigger objection_stays;

-- What waited though nothing was to be decided.
delete from assessment.conflict_after_consensus k
where k.ruled is null
  and (
    assessment.settled(k.organiser_id, k.entry_id) is not null
    or not assessment.in_conflict(k.organiser_id, k.person_id, k.entry_id)
  );

-- ---------------------------------------------------------------------------------------------------
revoke execute on function people.held_entries(text[]) from public;
grant execute on function people.held_entries(text[]) to utmarkt_app;
revoke execute on function assessment.consensus_is_open(uuid) from public;
grant execute on function assessment.consensus_is_open(uuid) to utmarkt_app;

-- The policies ask it all at once since.
drop function assessment.writes_consensus(uuid);
drop function assessment.writes_feedback(uuid);
