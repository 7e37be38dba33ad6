-- What minutes say stays so: they are approved when the decisions that they tell are sealed, and nothing of the meeting changes
-- afterwards. And what is decided anew stays within what the award may give and cost, also of entries that the chair does not see.

-- What is left of a meeting that is closed: nothing is put on its agenda, and nobody comes or goes.
create function judging.keep_held() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from judging.meeting m
    where m.organiser_id = coalesce(new.organiser_id, old.organiser_id)
      and m.id = coalesce(new.meeting_id, old.meeting_id)
      and m.closed_at is not null
  ) then
    raise exception 'the meeting is closed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger attendance_is_held before insert or update or delete on judging.attendance
for each row execute function judging.keep_held();
create trigger agenda_item_is_held before insert or update or delete on judging.agenda_item
for each row execute function judging.keep_held();
-- Everybody leaves just before the meeting is closed, and after the vote that is open has been looked at: triggers go by name.
drop trigger closing_is_leaving on judging.meeting;
create trigger with_the_closing_all_leave before update on judging.meeting
for each row when (old.closed_at is null and new.closed_at is not null)
execute function judging.leave_closed();

-- A note and an approval of the same minutes wait for each other.
create function judging.keep_approved() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  meeting uuid := coalesce(new.meeting_id, old.meeting_id);
  organiser uuid := coalesce(new.organiser_id, old.organiser_id);
begin
  perform from judging.meeting m where m.organiser_id = organiser and m.id = meeting for no key update;
  if exists (select from judging.minutes m where m.organiser_id = organiser and m.meeting_id = meeting) then
    raise exception 'the minutes are approved' using errcode = 'UT009';
  end if;
  return coalesce(new, old);
end
$$;
create trigger note_is_approved before insert or update or delete on judging.item_note
for each row execute function judging.keep_approved();

-- Minutes tell the decisions of the classes on the agenda. A class in which nothing is decided yet can wait for another meeting;
-- decisions that are drafts cannot, since anybody on the panel could still change what the minutes say.
create or replace function judging.minutes_of_closed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  the judging.meeting;
begin
  select * into the
  from judging.meeting m
  where m.organiser_id = new.organiser_id and m.id = new.meeting_id
  for no key update;
  if the.closed_at is null then
    raise exception 'the meeting is not closed' using errcode = 'check_violation';
  end if;
  if exists (
    select
    from judging.agenda_item i
    join judging.decision d
      on d.organiser_id = i.organiser_id and d.edition_id = the.edition_id and d.class_key = i.class_key
    where i.organiser_id = new.organiser_id
      and i.meeting_id = new.meeting_id
      and not exists (
        select from judging.sealing s
        where s.organiser_id = d.organiser_id and s.edition_id = d.edition_id and s.class_key = d.class_key
      )
  ) then
    raise exception 'decisions of the meeting are not sealed' using errcode = 'UT011';
  end if;
  return new;
end
$$;

-- ---------------------------------------------------------------------------------------------------

-- What chosen prizes cost, by an edition's definition; a sum that is not known yet costs nothing.
create function judging.cost_of(definition jsonb, prizes jsonb) returns bigint
language sql immutable
set search_path = pg_catalog
as $$
  select coalesce(sum(coalesce((prize ->> 'amountOre')::bigint, (offered ->> 'amountOre')::bigint, 0)), 0)::bigint
  from jsonb_array_elements(prizes) as prize
  left join lateral (
    select each as offered
    from jsonb_array_elements(coalesce(definition -> 'prizes', '[]')) as each
    where each ->> 'key' = prize ->> 'key'
    limit 1
  ) as known on true
$$;

-- Who counts what an edition's prizes cost does so alone.
create function judging.hold_terms(edition uuid) returns void
language sql
set search_path = pg_catalog
as $$ select pg_advisory_xact_lock(hashtextextended('judging.terms ' || edition, 0)) $$;
revoke execute on function judging.hold_terms(uuid) from public;

create or replace function judging.stay_within_budget() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.hold_terms(new.edition_id);
  if exists (
    select from judging.panel p
    where p.organiser_id = new.organiser_id
      and p.edition_id = new.edition_id
      and p.prize_budget_ore < judging.prize_sum(new.organiser_id, new.edition_id)
  ) then
    raise exception 'the prizes cost more than there is' using errcode = 'UT001';
  end if;
  return new;
end
$$;

-- A sealing looks at its whole class; a decision that is made anew after it is looked at here.
create function judging.stay_within_terms() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  definition jsonb;
  was_honour text := 'none';
  was_prizes jsonb := '[]';
begin
  if not exists (
    select from judging.sealing s
    where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id and s.class_key = new.class_key
  ) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    was_honour := old.honour;
    was_prizes := old.prizes;
  end if;
  perform judging.hold_terms(new.edition_id);
  select e.definition into definition
  from programme.edition e
  where e.organiser_id = new.organiser_id and e.id = new.edition_id;
  if new.honour <> was_honour and exists (
    select
    from jsonb_array_elements(coalesce(definition -> 'honours', '[]')) as kind
    where kind ->> 'key' = new.honour
      and kind ->> 'max' is not null
      and (kind ->> 'max')::integer < (
        select count(*)
        from judging.decision d
        where d.organiser_id = new.organiser_id
          and d.edition_id = new.edition_id
          and d.honour = new.honour
          and (not (kind ->> 'perClass')::boolean or d.class_key = new.class_key)
      )
  ) then
    raise exception 'more honours than the award can give' using errcode = 'UT012';
  end if;
  if judging.cost_of(definition, new.prizes) > judging.cost_of(definition, was_prizes)
    and exists (
      select from judging.panel p
      where p.organiser_id = new.organiser_id
        and p.edition_id = new.edition_id
        and p.prize_budget_ore < judging.prize_sum(new.organiser_id, new.edition_id)
    )
  then
    raise exception 'the prizes cost more than there is' using errcode = 'UT001';
  end if;
  return null;
end
$$;
create trigger decision_within_terms after insert or update on judging.decision
for each row execute function judging.stay_within_terms();

-- There is never less for prizes than is sealed. Whoever stands back from an entry of a sealed class does not move the limit: what
-- is refused would tell what the entry got.
create function judging.keep_budget() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  before bigint;
begin
  -- Not from old: what is added on top of a row that is there comes by here as well.
  select p.prize_budget_ore into before
  from judging.panel p
  where p.organiser_id = new.organiser_id and p.edition_id = new.edition_id;
  if new.prize_budget_ore is not distinct from before then
    return new;
  end if;
  perform judging.hold_terms(new.edition_id);
  if exists (
    select
    from judging.sealing s
    where s.organiser_id = new.organiser_id
      and s.edition_id = new.edition_id
      and judging.stands_back_in(s.edition_id, s.class_key)
  ) then
    raise exception 'whoever stands back sets no limit' using errcode = 'UT003';
  end if;
  if new.prize_budget_ore < (
    select coalesce(sum(judging.cost_of(e.definition, d.prizes)), 0)
    from judging.sealing s
    join judging.decision d
      on d.organiser_id = s.organiser_id and d.edition_id = s.edition_id and d.class_key = s.class_key
    join programme.edition e on e.organiser_id = d.organiser_id and e.id = d.edition_id
    where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id and d.honour <> 'none'
  ) then
    raise exception 'what is sealed costs more' using errcode = 'UT001';
  end if;
  return new;
end
$$;
create trigger budget_is_kept before insert or update on judging.panel
for each row execute function judging.keep_budget();
