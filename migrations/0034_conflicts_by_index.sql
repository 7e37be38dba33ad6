-- What speaks for a conflict is asked for many times on a page, and each time from one person's side. With few rows the
-- planner would rather read them all and compare every name anew; by the indexes it costs a sixth, and no more as they grow.
alter function assessment.conflict_facts_of(uuid, uuid) set enable_seqscan = off;

-- Who has come how far asks once for all that whoever asks is silenced on, not for each row.
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
      or (select people.is_office())
      or people.holds_on_entry('{examiner,lead_examiner}', a.entry_id)
    )
    and a.entry_id <> all ((select people.silenced())::uuid[])
  group by a.entry_id, a.person_id
$$;

-- So do the policies on what is assessed: each that asked for a row's own entry asks for the statement's.
do $$
declare
  policy record;
  per_row constant text := 'people\.has_conflict\((\w+)\)';
  per_statement constant text := '(\1 = any ((select people.conflicts())::uuid[]))';
begin
  for policy in
    select
      p.polname as name,
      p.polrelid::regclass as on_table,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ per_row
  loop
    execute format(
      'alter policy %I on %s%s%s',
      policy.name,
      policy.on_table,
      ' using (' || regexp_replace(policy.reads, per_row, per_statement, 'g') || ')',
      ' with check (' || regexp_replace(policy.writes, per_row, per_statement, 'g') || ')'
    );
  end loop;
end
$$;

-- What speaks for a conflict is worked out once for each person, however the entries are found.
create or replace function assessment.conflicts_in(edition uuid, only_entry uuid default null)
returns table (entry_id uuid, person_id uuid, fact text, pinned text)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or people.is_office()) then
    raise exception 'conflicts of interest are for the office to see' using errcode = 'insufficient_privilege';
  end if;
  return query
    with part as materialized (
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
    ),
    facts as materialized (
      select f.entry_id, part.id as person_id, f.fact
      from part
      cross join lateral assessment.conflict_facts_of(platform.current_organiser(), part.id) f
    )
    select facts.entry_id, facts.person_id, facts.fact, null::text
    from facts
    join application.entry e on e.organiser_id = platform.current_organiser() and e.id = facts.entry_id
    where e.edition_id = edition
      and e.state = 'submitted'
      and (only_entry is null or facts.entry_id = only_entry)
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
