-- The second reader reads while the reading is asked of them and they still belong to the house; whoever is silenced on an
-- earlier entry is told nothing of it beside a later one, nor opens a review; and what a unit answers stays its own entry's.

-- Whether the person at hand is named to read an entry's feedback, and belongs to those who can be asked: the office, or the
-- round's examiners, without conflict of interest.
create function assessment.named_to_read(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.feedback_draft d
    join application.entry e on e.organiser_id = d.organiser_id and e.id = d.entry_id
    where d.organiser_id = platform.current_organiser()
      and d.entry_id = entry
      and d.reader_id = platform.current_person()
      and (people.is_office() or people.holds_on_edition('{examiner}', e.edition_id))
      and not people.has_conflict(d.entry_id)
  )
$$;
revoke execute on function assessment.named_to_read(uuid) from public;
grant execute on function assessment.named_to_read(uuid) to utmarkt_app;

-- The entries whose feedback the person at hand is asked to read, now: neither before, nor after the answer or the release.
create or replace function assessment.asked_to_read() returns uuid[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(array_agg(d.entry_id), '{}')
  from assessment.feedback_draft d
  where d.organiser_id = platform.current_organiser()
    and d.reader_id = platform.current_person()
    and d.state = 'reading'
    and assessment.named_to_read(d.entry_id)
    and not exists (
      select from assessment.feedback_report r
      where r.organiser_id = d.organiser_id and r.entry_id = d.entry_id
    )
$$;

alter policy draft_read on assessment.feedback_draft
  using (
    organiser_id = platform.current_organiser()
    and (
      assessment.gives_feedback(entry_id)
      or entry_id = any ((select assessment.asked_to_read())::uuid[])
    )
  );

-- One's own answer stays one's own to read, when the draft no longer is.
create policy reading_read_own on assessment.feedback_reading for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and reader_id = platform.current_person()
    and entry_id <> all ((select people.conflicts())::uuid[])
  );

-- A reading is of the draft as it stands, by the one who is asked now; what it comes to is the draft's state.
create or replace function assessment.reading_settles() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  draft assessment.feedback_draft;
begin
  select * into draft from assessment.feedback_draft d
  where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id
  for update;
  if draft.state <> 'reading'
    or draft.reader_id is distinct from new.reader_id
    or draft.revision <> new.revision
    or new.entry_id <> all (assessment.asked_to_read())
  then
    raise exception 'a reading is of the draft as it stands, by the one who was asked' using errcode = 'restrict_violation';
  end if;
  if draft.asked_by = new.reader_id or assessment.wrote_feedback(new.entry_id, new.reader_id) then
    raise exception 'nobody is the second reader of their own words' using errcode = 'restrict_violation';
  end if;
  update assessment.feedback_draft d
  set state = new.outcome
  where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id;
  return new;
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- The silence.

-- What the unit was told the last time, and what it says that it changed: for those who assess its next entry and have no
-- conflict with the earlier one, and for those of the unit who were there then as well. The latest earlier entry that got
-- feedback.
create or replace function assessment.earlier_feedback(entry uuid)
returns table (
  entry_id uuid, edition_id uuid, shown jsonb, released_at timestamptz, answered_at timestamptz, answers jsonb
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select f.entry_id, e.edition_id, f.shown, f.released_at, u.answered_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('key', a.area_key, 'state', a.state, 'words', a.words, 'savedAt', a.saved_at))
      from assessment.feedback_follow_up_answer a
      where a.organiser_id = f.organiser_id and a.entry_id = f.entry_id
    ), '[]')
  from application.entry now
  join application.entry e
    on e.organiser_id = now.organiser_id
    and e.id <> now.id
    and e.edition_id <> now.edition_id
    and e.created_at < now.created_at
    and (e.unit_id = now.unit_id or e.id = now.begun_from)
  join assessment.feedback_report f on f.organiser_id = e.organiser_id and f.entry_id = e.id
  left join assessment.feedback_follow_up u on u.organiser_id = e.organiser_id and u.entry_id = e.id
  where now.organiser_id = platform.current_organiser()
    and now.id = entry
    and (
      (assessment.gives_feedback(now.id) and e.id <> all ((select people.silenced())::uuid[]))
      or (people.reads_as_unit(now.id) and people.reads_as_unit(e.id))
    )
  order by f.released_at desc
  limit 1
$$;

-- The office opens a review again without reading it: what is not shared yet stays its writer's own.
create or replace function assessment.reopen_review(entry uuid, person uuid, at timestamptz, reason text) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or (people.is_office() and entry <> all (people.silenced()))) then
    raise exception 'only the office, without conflict of interest, opens a review again'
      using errcode = 'insufficient_privilege';
  end if;
  update assessment.review r
  set state = 'draft', submitted_at = null, revision = r.revision + 1, reopened_at = at, reopened_reason = reason
  where r.organiser_id = platform.current_organiser()
    and r.entry_id = entry
    and r.person_id = person
    and r.state = 'submitted';
  return found;
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- What the unit changes stays at its own entry, and is what it may say.

alter policy rating_change on assessment.feedback_rating
  with check (
    organiser_id = platform.current_organiser()
    and rated_by = platform.current_person()
    and people.holds_on_entry('{applicant}', entry_id)
  );
alter policy follow_up_answer_change on assessment.feedback_follow_up_answer
  with check (
    organiser_id = platform.current_organiser()
    and saved_by = platform.current_person()
    and people.holds_on_entry('{applicant}', entry_id)
  );

create function assessment.guard_follow_up() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if platform.current_person() is not null
    and (new.entry_id, new.due_at, new.asked_at) is distinct from (old.entry_id, old.due_at, old.asked_at)
  then
    raise exception 'when the unit is asked is not for anybody to change' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger follow_up_is_guarded before update on assessment.feedback_follow_up
for each row execute function assessment.guard_follow_up();

-- The unit accepts a date; a new time takes back that the visit has been held, and nothing else of the unit's does.
create function assessment.guard_visit_held() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if platform.current_person() is null
    or people.is_office()
    or people.holds_on_entry('{examiner,lead_examiner}', new.entry_id)
  then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.held_at is null then
      return new;
    end if;
  elsif new.held_at is not distinct from old.held_at or (new.held_at is null and new.starts <> old.starts) then
    return new;
  end if;
  raise exception 'that a visit has been held is the team''s to say' using errcode = 'restrict_violation';
end
$$;
create trigger visit_held_is_guarded before insert or update on assessment.visit
for each row execute function assessment.guard_visit_held();
