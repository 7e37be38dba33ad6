-- Somebody of a team that has agreed is found to have a conflict of interest: the team stays as it was, the office is told,
-- and decides: it stands, or the consensus is opened again and the team agrees without them. Nothing is lost either way.

create table assessment.conflict_after_consensus (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  person_id uuid not null,
  found_at timestamptz not null,
  -- `no-conflict`: the office has pinned that there is none.
  ruled text check (ruled in ('stands', 'reopened', 'no-conflict')),
  reason text,
  ruled_by uuid,
  ruled_at timestamptz,
  primary key (organiser_id, entry_id, person_id),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, ruled_by) references people.person (organiser_id, id),
  check ((ruled is null) = (ruled_at is null) and (ruled is null) = (reason is null)),
  check (btrim(reason) <> '')
);
alter table assessment.conflict_after_consensus enable row level security;
-- It is found by the function below, whoever brings the conflict, and ruled by the office.
create policy after_consensus_read on assessment.conflict_after_consensus for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or ((select people.is_office()) and entry_id <> all ((select people.conflicts())::uuid[])))
  );
create policy after_consensus_rule on assessment.conflict_after_consensus for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (select people.is_office())
    and entry_id <> all ((select people.conflicts())::uuid[])
    and person_id is distinct from platform.current_person()
  )
  with check (organiser_id = platform.current_organiser() and ruled_by = platform.current_person());
grant select, update on assessment.conflict_after_consensus to utmarkt_app;

drop function assessment.leave_teams_in_conflict(uuid, uuid, timestamptz);
create function assessment.leave_teams_in_conflict(only_person uuid, only_entry uuid, left_at timestamptz)
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
        returning a.person_id
      )
      select distinct at_entry, ended.person_id, false
      from ended;
  end loop;
end
$$;
revoke execute on function assessment.leave_teams_in_conflict(uuid, uuid, timestamptz) from public;
grant execute on function assessment.leave_teams_in_conflict(uuid, uuid, timestamptz) to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- A finished consensus changes in one way alone: the office opens it again as it stands, before the feedback is released.

alter table assessment.consensus
  add column reopened_at timestamptz,
  add column reopened_reason text,
  add check ((reopened_at is null) = (reopened_reason is null));

create function assessment.keep_finished_consensus() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  changes text[] := '{state,done_at,closed_by,closed_reason,proposed_at,proposed_by,revision,reopened_at,reopened_reason}';
begin
  if old.state = 'draft' then
    return new;
  end if;
  if new.state = 'draft'
    and new.reopened_at is distinct from old.reopened_at
    and new.reopened_at is not null
    and to_jsonb(new) - changes = to_jsonb(old) - changes
    and not exists (
      select from assessment.feedback_report r
      where r.organiser_id = old.organiser_id and r.entry_id = old.entry_id
    )
  then
    return new;
  end if;
  raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
end
$$;
drop trigger consensus_is_kept on assessment.consensus;
create trigger consensus_is_kept before update on assessment.consensus
for each row execute function assessment.keep_finished_consensus();

create or replace function assessment.office_only_closes() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  -- A review that the office opens again moves the revision, by a trigger of its own; so does the consensus itself.
  if pg_trigger_depth() = 1
    and old.state = 'draft'
    and people.is_office()
    and not platform.is_system()
    and not people.holds_on_entry('{examiner,lead_examiner}', new.entry_id)
    and to_jsonb(new) - array['state', 'done_at', 'closed_by', 'closed_reason']
      <> to_jsonb(old) - array['state', 'done_at', 'closed_by', 'closed_reason']
  then
    raise exception 'the consensus is the team''s to write' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

-- Where somebody of its team has a conflict of interest. The feedback waits with it.
create function assessment.reopen_consensus(entry uuid, at timestamptz, reason text) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not (people.is_office() and entry <> all (people.silenced())) then
    raise exception 'only the office, without conflict of interest, opens a consensus again'
      using errcode = 'insufficient_privilege';
  end if;
  if not exists (
    select from assessment.conflict_after_consensus k
    where k.organiser_id = platform.current_organiser()
      and k.entry_id = entry
      and k.ruled is distinct from 'no-conflict'
  ) then
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
    reopened_at = at,
    reopened_reason = reason
  where c.organiser_id = platform.current_organiser()
    and c.entry_id = entry
    and c.state = 'done';
  return found;
end
$$;
revoke execute on function assessment.reopen_consensus(uuid, timestamptz, text) from public;
grant execute on function assessment.reopen_consensus(uuid, timestamptz, text) to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- The feedback's draft rests while its consensus is open again, and follows when the team has agreed anew.

create function assessment.has_agreed(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.consensus c
    where c.organiser_id = platform.current_organiser() and c.entry_id = entry and c.state = 'done'
  )
$$;
revoke execute on function assessment.has_agreed(uuid) from public;
grant execute on function assessment.has_agreed(uuid) to utmarkt_app;
create policy draft_of_agreed on assessment.feedback_draft as restrictive to utmarkt_app
  using (assessment.has_agreed(entry_id));

-- What is no longer agreed is left out, with its words kept; what is agreed in other words is a sentence of its own.
create function assessment.redraft_feedback(organiser uuid, entry uuid) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update assessment.feedback_sentence s
  set left_out = 'Samsynen har ändrats sedan det skrevs.', revision = s.revision + 1
  where s.organiser_id = organiser
    and s.entry_id = entry
    and s.kind <> 'summary'
    and s.left_out is null
    and not exists (
      select from assessment.finding f
      where f.organiser_id = s.organiser_id
        and f.entry_id = s.entry_id
        and f.id = any (s.finding_ids)
        and f.kind = s.kind
        and f.body = s.original
    );
  insert into assessment.feedback_sentence (organiser_id, entry_id, criterion_key, kind, original, body, finding_ids, position)
  select f.organiser_id, f.entry_id, f.criterion_key, f.kind, f.body, f.body, array[f.id],
    coalesce((
      select max(s.position)
      from assessment.feedback_sentence s
      where s.organiser_id = f.organiser_id
        and s.entry_id = f.entry_id
        and s.criterion_key = f.criterion_key
        and s.kind = f.kind
    ), 0) + row_number() over (partition by f.criterion_key, f.kind order by f.position, f.id)
  from assessment.finding f
  where f.organiser_id = organiser
    and f.entry_id = entry
    and f.review_id is null
    and f.kind in ('strength', 'improvement_area')
    and not exists (
      select from assessment.feedback_sentence s
      where s.organiser_id = f.organiser_id
        and s.entry_id = f.entry_id
        and f.id = any (s.finding_ids)
        and s.kind = f.kind
        and s.original = f.body
    );
  update assessment.feedback_sentence s
  set body = c.summary, revision = s.revision + 1
  from assessment.consensus c
  where s.organiser_id = organiser
    and s.entry_id = entry
    and s.kind = 'summary'
    and s.body = s.original
    and c.organiser_id = s.organiser_id
    and c.entry_id = s.entry_id
    and c.summary is distinct from s.body;
end
$$;
revoke execute on function assessment.redraft_feedback(uuid, uuid) from public;

create or replace function assessment.draft_follows_consensus() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if tg_op = 'UPDATE' and new.reopened_at is not null then
    perform assessment.redraft_feedback(new.organiser_id, new.entry_id);
  end if;
  perform assessment.draft_feedback(new.organiser_id, new.entry_id);
  return new;
end
$$;
