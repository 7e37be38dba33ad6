-- Conflicts of interest: where somebody works and has worked, what they declare, what the unit asks for, and what the
-- office pins. One view says who has a conflict with what; the policies rest on it, and whoever has one learns nothing of
-- how the entry is assessed, in whatever part they otherwise are there.

-- That somebody has no conflict, as they have said themselves. That they have one stands in people.conflict.
create table assessment.no_conflict_said (
  organiser_id uuid not null references platform.organiser (id),
  person_id uuid not null,
  entry_id uuid not null,
  said_at timestamptz not null,
  primary key (organiser_id, person_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- Whom the unit does not want to be assessed by: a person, by name, or everyone from an organisation.
create table assessment.unit_wish (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  about text not null check (about in ('person', 'organisation')),
  name text not null check (name <> ''),
  reason text not null check (reason <> ''),
  said_by uuid,
  said_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, said_by) references people.person (organiser_id, id)
);
create index unit_wish_entry on assessment.unit_wish (organiser_id, entry_id);

-- The office's word, which outranks all but one thing: nobody assesses what they are behind themselves.
create table assessment.conflict_pin (
  organiser_id uuid not null references platform.organiser (id),
  person_id uuid not null,
  entry_id uuid not null,
  pinned text not null check (pinned in ('conflict', 'no-conflict')),
  reason text not null check (reason <> ''),
  pinned_by uuid,
  pinned_at timestamptz not null,
  primary key (organiser_id, person_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, pinned_by) references people.person (organiser_id, id)
);
create index conflict_pin_entry on assessment.conflict_pin (organiser_id, entry_id);

create index person_plain on people.person (organiser_id, people.plain(name));
create index appointment_person on people.appointment (organiser_id, person_id) where until is null;
create index organisation_now on people.organisation (organiser_id, (coalesce(merged_into, id)));
create index unit_now on people.unit (organiser_id, (coalesce(merged_into, id)));
create index conflict_entry on people.conflict (organiser_id, entry_id);
create index unit_wish_name on assessment.unit_wish (organiser_id, people.plain(name)) where withdrawn_at is null;
create index entry_unit on application.entry (organiser_id, unit_id);
create index entry_unit_plain on application.entry (organiser_id, people.plain(unit_name));
create index entry_organisation_plain on application.entry
  (organiser_id, people.plain(coalesce(nullif(organisation_name, ''), unit_name)));

-- ---------------------------------------------------------------------------------------------------
-- Who has a conflict with what, and why. It is asked for each statement, from one person's side and by indexes alone;
-- in plpgsql, which keeps its plans.

-- Every name that some organisations go by or have gone by, as names are compared.
create function people.names_of(organiser uuid, organisations uuid[]) returns text[]
language plpgsql stable
set search_path = pg_catalog
as $$
begin
  if organisations is null or organisations = '{}' then
    return '{}';
  end if;
  return array(
    select people.plain(o.name)
    from people.organisation o
    where o.organiser_id = organiser and coalesce(o.merged_into, o.id) = any (organisations)
    union
    select a.plain
    from people.organisation o
    join people.organisation_alias a on a.organiser_id = o.organiser_id and a.organisation_id = o.id
    where o.organiser_id = organiser and coalesce(o.merged_into, o.id) = any (organisations)
  );
end
$$;
revoke execute on function people.names_of(uuid, uuid[]) from public;

-- The units of some organisations, with those that were merged into them.
create function people.units_of(organiser uuid, organisations uuid[]) returns uuid[]
language plpgsql stable
set search_path = pg_catalog
as $$
begin
  if organisations is null or organisations = '{}' then
    return '{}';
  end if;
  return array(
    select was.id
    from people.organisation o
    join people.unit u on u.organiser_id = o.organiser_id and u.organisation_id = o.id
    join people.unit was on was.organiser_id = u.organiser_id and coalesce(was.merged_into, was.id) = u.id
    where o.organiser_id = organiser and coalesce(o.merged_into, o.id) = any (organisations)
  );
end
$$;
revoke execute on function people.units_of(uuid, uuid[]) from public;

-- Each thing that speaks for a conflict of somebody's, as often as it is true.
create function assessment.conflict_facts_of(organiser uuid, person uuid)
returns table (entry_id uuid, fact text)
language plpgsql stable
set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  called text;
  work uuid[];
  work_names text[];
  work_units uuid[];
  own_units uuid[];
  own_unit_name text;
  past_names text[];
  past uuid[];
  past_units uuid[];
  of_the_office boolean;
begin
  select people.plain(p.name), case when o.id is null then '{}' else array[coalesce(o.merged_into, o.id)] end
  into called, work
  from people.person p
  left join people.organisation o on o.organiser_id = p.organiser_id and o.id = p.organisation_id
  where p.organiser_id = organiser and p.id = person;
  work_names := people.names_of(organiser, work);
  work_units := people.units_of(organiser, work);

  -- Where somebody has worked, as they wrote it: a line is one place, or its parts are, as in a unit and its organisation.
  select
    case when x.unit_id is null then people.plain(x.unit_name) end,
    array(
      select distinct people.plain(part)
      from unnest(x.past_workplaces) as line
      cross join lateral (
        select line as part
        union all
        select regexp_split_to_table(line, '[,;/()]|\s[–-]\s')
      ) as parts
      where people.plain(part) <> ''
    ),
    array(
      select same.id
      from people.unit was
      join people.unit same
        on same.organiser_id = was.organiser_id
        and coalesce(same.merged_into, same.id) = coalesce(was.merged_into, was.id)
      where was.organiser_id = organiser and was.id = x.unit_id
    )
  into own_unit_name, past_names, own_units
  from assessment.examiner x
  where x.organiser_id = organiser and x.person_id = person;
  if past_names <> '{}' then
    past := array(
      select coalesce(o.merged_into, o.id)
      from people.organisation o
      where o.organiser_id = organiser and people.plain(o.name) = any (past_names)
      union
      select coalesce(o.merged_into, o.id)
      from people.organisation_alias a
      join people.organisation o on o.organiser_id = a.organiser_id and o.id = a.organisation_id
      where a.organiser_id = organiser and a.plain = any (past_names)
    );
    past_names := past_names || people.names_of(organiser, past);
    past_units := people.units_of(organiser, past);
  end if;
  of_the_office := exists (
    select from people.appointment a
    where a.organiser_id = organiser and a.person_id = person and a.role = 'office' and a.until is null
  );

  return query
    select a.entry_id, 'applicant'
    from people.appointment a
    where a.organiser_id = organiser
      and a.person_id = person
      and a.role in ('applicant', 'reader')
      and a.entry_id is not null
      and a.until is null
    union all
    select c.entry_id, 'declared'
    from people.conflict c
    where c.organiser_id = organiser and c.person_id = person;
  if own_units <> '{}' or own_unit_name is not null then
    return query
      select e.id, 'same-unit'
      from application.entry e
      where e.organiser_id = organiser and e.unit_id = any (own_units)
      union all
      select e.id, 'same-unit'
      from application.entry e
      where e.organiser_id = organiser and people.plain(e.unit_name) = own_unit_name;
  end if;
  if work_names <> '{}' then
    return query
      select e.id, 'same-organisation'
      from application.entry e
      where e.organiser_id = organiser
        and people.plain(coalesce(nullif(e.organisation_name, ''), e.unit_name)) = any (work_names)
      union all
      select e.id, 'same-organisation'
      from application.entry e
      where e.organiser_id = organiser and e.unit_id = any (work_units);
  end if;
  if past_names <> '{}' then
    return query
      select e.id, 'past-employment'
      from application.entry e
      where e.organiser_id = organiser
        and people.plain(coalesce(nullif(e.organisation_name, ''), e.unit_name)) = any (past_names)
      union all
      select e.id, 'past-employment'
      from application.entry e
      where e.organiser_id = organiser and people.plain(e.unit_name) = any (past_names)
      union all
      select e.id, 'past-employment'
      from application.entry e
      where e.organiser_id = organiser and e.unit_id = any (past_units);
  end if;
  -- What a unit asks for concerns those who would assess and decide. The office must remain able to read what it says.
  if not of_the_office then
    return query
      select w.entry_id, 'named-by-unit'
      from assessment.unit_wish w
      where w.organiser_id = organiser
        and w.withdrawn_at is null
        and w.about = 'person'
        and people.plain(w.name) = called
      union all
      select w.entry_id, 'named-by-unit'
      from assessment.unit_wish w
      where w.organiser_id = organiser
        and w.withdrawn_at is null
        and w.about = 'organisation'
        and people.plain(w.name) = any (work_names);
  end if;
end
$$;
revoke execute on function assessment.conflict_facts_of(uuid, uuid) from public;

-- What somebody has a conflict with when the office has had its word, and by which facts.
create function assessment.conflicts_of(organiser uuid, person uuid)
returns table (entry_id uuid, fact text)
language plpgsql stable
set search_path = pg_catalog
as $$
#variable_conflict use_column
begin
  return query
    select f.entry_id, f.fact
    from assessment.conflict_facts_of(organiser, person) f
    left join assessment.conflict_pin p
      on p.organiser_id = organiser and p.person_id = person and p.entry_id = f.entry_id
    where f.fact = 'applicant' or p.pinned is distinct from 'no-conflict'
    union all
    select p.entry_id, 'pinned'
    from assessment.conflict_pin p
    where p.organiser_id = organiser and p.person_id = person and p.pinned = 'conflict';
end
$$;
revoke execute on function assessment.conflicts_of(uuid, uuid) from public;

create or replace function people.has_conflict(entry uuid) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  return platform.current_person() is not null and exists (
    select from assessment.conflicts_of(platform.current_organiser(), platform.current_person()) c
    where c.entry_id = entry
  );
end
$$;

-- The same for a whole statement: `entry_id <> all ((select people.conflicts())::uuid[])` is asked once, not for each row.
create function people.conflicts() returns uuid[]
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  if platform.current_person() is null then
    return '{}';
  end if;
  return array(
    select distinct c.entry_id
    from assessment.conflicts_of(platform.current_organiser(), platform.current_person()) c
  );
end
$$;

create function assessment.in_conflict(organiser uuid, person uuid, entry uuid) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  return exists (select from assessment.conflicts_of(organiser, person) c where c.entry_id = entry);
end
$$;
revoke execute on function assessment.in_conflict(uuid, uuid, uuid) from public;

-- The entries of whose assessment whoever asks learns nothing. Who is behind an entry, and nothing else in the house, is
-- kept from its assessment by having no part in it, and still takes part in the visit.
create function people.silenced() returns uuid[]
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  me uuid := platform.current_person();
  house boolean;
begin
  if me is null then
    return '{}';
  end if;
  house := exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = me
      and a.role in ('office', 'examiner', 'lead_examiner', 'panel_member', 'panel_chair')
      and a.until is null
  );
  return array(
    select distinct c.entry_id
    from assessment.conflicts_of(platform.current_organiser(), me) c
    where house or c.fact <> 'applicant'
  );
end
$$;

-- What the office and the assignment go by: each thing that speaks for a conflict in an edition, or in one entry of it, of
-- those who have a part in the house, and each pin. Others are refused: to be told of none would be to find no conflict.
create function assessment.conflicts_in(edition uuid, only_entry uuid default null)
returns table (entry_id uuid, person_id uuid, fact text, pinned text)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or people.is_office()) then
    raise exception 'conflicts of interest are for the office to see' using errcode = 'insufficient_privilege';
  end if;
  return query
    with part as (
      select distinct a.person_id as id
      from people.appointment a
      where a.organiser_id = platform.current_organiser()
        and a.until is null
        and (
          a.role = 'office'
          or (
            a.edition_id = edition
            and a.role in ('examiner', 'lead_examiner', 'panel_member', 'panel_chair')
          )
        )
    )
    select f.entry_id, part.id, f.fact, null::text
    from part
    cross join lateral assessment.conflict_facts_of(platform.current_organiser(), part.id) f
    join application.entry e on e.organiser_id = platform.current_organiser() and e.id = f.entry_id
    where e.edition_id = edition
      and e.state = 'submitted'
      and (only_entry is null or f.entry_id = only_entry)
    union
    select p.entry_id, p.person_id, null::text, p.pinned
    from assessment.conflict_pin p
    join application.entry e on e.organiser_id = p.organiser_id and e.id = p.entry_id
    where p.organiser_id = platform.current_organiser()
      and e.edition_id = edition
      and e.state = 'submitted'
      and (only_entry is null or p.entry_id = only_entry);
end
$$;

-- Which of some people are in conflict with an entry: for a command that writes to them, whoever gives it.
create function assessment.who_in_conflict(entry uuid, persons uuid[]) returns setof uuid
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  return query
    select p.id
    from unnest(persons) as p (id)
    where assessment.in_conflict(platform.current_organiser(), p.id, entry);
end
$$;

-- What is to be declared: the units of an edition's entries, for those who may come to assess or decide. Nothing of what
-- they wrote, nor in which order they came. What the unit has asked for is not told to the one it named.
create function assessment.entries_to_declare(edition uuid)
returns table (entry_id uuid, unit_name text, organisation_name text, class_key text, facts text[], pinned text, said boolean)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  me uuid := platform.current_person();
begin
  if not people.holds_on_edition('{examiner,panel_member,panel_chair}', edition) then
    return;
  end if;
  return query
    with own as materialized (
      select f.entry_id, f.fact
      from assessment.conflict_facts_of(platform.current_organiser(), me) f
      where f.fact <> 'named-by-unit'
    )
    select
      e.id,
      e.unit_name,
      e.organisation_name,
      e.class_key,
      array(select distinct own.fact from own where own.entry_id = e.id),
      (
        select p.pinned
        from assessment.conflict_pin p
        where p.organiser_id = e.organiser_id and p.person_id = me and p.entry_id = e.id
      ),
      exists (
        select from assessment.no_conflict_said s
        where s.organiser_id = e.organiser_id and s.person_id = me and s.entry_id = e.id
      )
    from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.edition_id = edition
      and e.state = 'submitted'
    order by e.organisation_name nulls last, e.unit_name, e.id;
end
$$;

-- Nobody is given an entry that they have a conflict with.
create function assessment.refuse_conflict() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if assessment.in_conflict(new.organiser_id, new.person_id, new.entry_id) then
    raise exception 'nobody assesses an entry that they have a conflict of interest with'
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger no_conflict_in_team before insert on people.appointment
for each row
when (new.entry_id is not null and new.role in ('examiner', 'lead_examiner') and new.until is null)
execute function assessment.refuse_conflict();

-- ---------------------------------------------------------------------------------------------------
-- The other functions that tell of the assessment mind it too.

create or replace function assessment.review_progress(edition uuid)
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
    and a.role in ('examiner', 'lead_examiner')
    and a.until is null
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_entry('{examiner,lead_examiner}', a.entry_id)
    )
    and a.entry_id <> all (people.silenced())
  group by a.entry_id, a.person_id
$$;

create or replace function judging.recusals(edition uuid)
returns table (entry_id uuid, number integer, class_key text, unit_name text, person_id uuid, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select c.entry_id, e.number, coalesce(e.class_key, ''), e.unit_name, c.person_id, bool_or(c.fact = 'applicant')
  from people.appointment a
  cross join lateral (
    select o.entry_id, o.fact, a.person_id
    from assessment.conflicts_of(a.organiser_id, a.person_id) o
  ) c
  join application.entry e on e.organiser_id = a.organiser_id and e.id = c.entry_id
  where a.organiser_id = platform.current_organiser()
    and a.role in ('panel_member', 'panel_chair')
    and a.edition_id = edition
    and a.until is null
    and e.edition_id = edition
    and e.state = 'submitted'
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
  group by c.entry_id, e.number, e.class_key, e.unit_name, c.person_id
$$;

-- ---------------------------------------------------------------------------------------------------
-- The policies that asked for each row ask once.

alter policy entry_read on application.entry
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant}', id)
      or (
        state = 'submitted'
        and (
          people.holds_on_entry('{examiner,lead_examiner}', id)
          or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
        )
        and id <> all ((select people.conflicts())::uuid[])
      )
    )
  );
alter policy decision_read on judging.decision
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
      or (
        honour <> 'none'
        and ceremony.is_released(edition_id)
        and ((select people.is_office()) or people.holds_on_entry('{applicant}', entry_id))
      )
    )
  );

-- ---------------------------------------------------------------------------------------------------
-- Silence. Restrictive policies stand beside whatever else allows the reading, now and later.

create policy silence on people.appointment as restrictive for select to utmarkt_app
  using (
    role not in ('examiner', 'lead_examiner')
    or entry_id is null
    or platform.is_system()
    or person_id = platform.current_person()
    or entry_id <> all ((select people.silenced())::uuid[])
  );
create policy silence on assessment.review as restrictive to utmarkt_app
  using (
    platform.is_system()
    or person_id = platform.current_person()
    or entry_id <> all ((select people.silenced())::uuid[])
  );
create policy silence on assessment.consensus as restrictive to utmarkt_app
  using (platform.is_system() or entry_id <> all ((select people.silenced())::uuid[]));
-- The unit itself is told when the visit is, and gets the feedback.
do $$
declare
  t text;
begin
  foreach t in array array['visit', 'feedback_report'] loop
    execute format($p$
      create policy silence on assessment.%I as restrictive to utmarkt_app
      using (
        platform.is_system()
        or entry_id <> all ((select people.silenced())::uuid[])
        or people.reads_as_unit(entry_id)
      )
    $p$, t);
  end loop;
end
$$;
create policy silence on assessment.visit_note as restrictive to utmarkt_app
  using (
    platform.is_system()
    or noted_by = platform.current_person()
    or not exists (
      select from assessment.visit v
      where v.organiser_id = visit_note.organiser_id
        and v.id = visit_note.visit_id
        and v.entry_id = any ((select people.silenced())::uuid[])
    )
  );

-- The mail of an entry's assessment goes to its assessors: what they got, nobody in conflict reads in the outbox. Mail to
-- examiners that names no entry in its row may name several in its words, so of such an edition it is left out whole.
create function assessment.mail_is_silent(
  entry uuid, edition uuid, kind text, address text, written timestamptz, silenced uuid[]
) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select case
    when entry is not null then
      entry = any (silenced)
      and not application.mailed_to_unit(entry, address, written)
      and split_part(kind, '.', 1) <> 'entry'
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
create policy silence on platform.mail as restrictive for select to utmarkt_app
  using (
    platform.is_system()
    or (select people.silenced()) = '{}'
    or not assessment.mail_is_silent(
      entry_id, edition_id, kind, to_address, created_at, (select people.silenced())
    )
  );

-- The log is whole for the auditor. The office reads in it what the application of an entry came to, but for one it has a
-- conflict with nothing of the assessment.
create function assessment.line_is_silent(action text, subject_type text, subject_id text, detail jsonb, silenced uuid[])
returns boolean
language sql immutable
set search_path = pg_catalog
as $$
  select
    (
      (subject_type = 'entry' and subject_id = any (silenced::text[]))
      or coalesce(detail ->> 'entry', '') = any (silenced::text[])
      or coalesce(detail ->> 'entryId', '') = any (silenced::text[])
    )
    and split_part(action, '.', 1) not in
      ('entry', 'board-notice', 'colleague', 'invitation', 'attachment', 'film', 'nomination')
    and not (
      split_part(action, '.', 1) = 'person'
      and coalesce(detail ->> 'role', '') not in ('examiner', 'lead_examiner')
    )
$$;
create policy silence on platform.audit as restrictive for select to utmarkt_app
  using (
    platform.is_system()
    or (select people.is_auditor())
    or not assessment.line_is_silent(action, subject_type, subject_id, detail, (select people.silenced()))
  );

-- ---------------------------------------------------------------------------------------------------

-- Why somebody stands back is theirs and the office's to know.
drop policy organiser_reads on people.conflict;
create policy conflict_read on people.conflict for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or person_id = platform.current_person()
      or ((select people.is_office()) and entry_id <> all ((select people.silenced())::uuid[]))
    )
  );

create policy no_conflict_read on assessment.no_conflict_said for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or person_id = platform.current_person() or (select people.is_office()))
  );
create policy no_conflict_say on assessment.no_conflict_said for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or person_id = platform.current_person())
  );
create policy no_conflict_unsay on assessment.no_conflict_said for delete to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or person_id = platform.current_person())
  );

-- The unit's wish is the unit's and the office's: never for the one it names, nor for anyone in conflict with the entry.
create policy unit_wish_read on assessment.unit_wish for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or people.reads_as_unit(entry_id)
      or ((select people.is_office()) and entry_id <> all ((select people.silenced())::uuid[]))
    )
  );
create policy unit_wish_say on assessment.unit_wish for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );
create policy unit_wish_withdraw on assessment.unit_wish for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );

-- A pin is the office's, of those without a conflict there themselves; and nobody pins away their own.
create policy pin_read on assessment.conflict_pin for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or ((select people.is_office()) and entry_id <> all ((select people.silenced())::uuid[]))
    )
  );
create policy pin_keep on assessment.conflict_pin to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        (select people.is_office())
        and person_id <> platform.current_person()
        and not people.has_conflict(entry_id)
      )
    )
  );

do $$
declare
  t text;
begin
  foreach t in array array['no_conflict_said', 'unit_wish', 'conflict_pin'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert, delete on assessment.no_conflict_said to utmarkt_app;
grant select, insert, update on assessment.unit_wish to utmarkt_app;
grant select, insert, update, delete on assessment.conflict_pin to utmarkt_app;
