-- A vote that is cast is counted: a motion is closed and counted in one step that waits for the votes on their way. A seat votes
-- once, whoever sits in it; and whoever leads is there, has a vote, and does not stand back from what is before the meeting.

-- Holds a meeting until the end of the transaction, for whoever may know of it. To lock a row oneself takes leave to change it,
-- which members have not.
create function judging.hold_meeting(meeting uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform
  from judging.meeting m
  where m.organiser_id = platform.current_organiser()
    and m.id = meeting
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', m.edition_id)
    )
  for no key update;
  return found;
end
$$;
revoke execute on function judging.hold_meeting(uuid) from public;
grant execute on function judging.hold_meeting(uuid) to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Who is there with a vote, and in whose seat; and who leads.

-- Whether somebody sits on a panel with a vote of their own.
create function judging.has_seat(organiser uuid, edition uuid, person uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from people.appointment a
    left join judging.seat s
      on s.organiser_id = a.organiser_id and s.edition_id = a.edition_id and s.person_id = a.person_id
    where a.organiser_id = organiser
      and a.edition_id = edition
      and a.person_id = person
      and a.role in ('panel_member', 'panel_chair')
      and a.until is null
      and (a.role = 'panel_chair' or coalesce(s.part, 'member') <> 'substitute')
  )
$$;
revoke execute on function judging.has_seat(uuid, uuid, uuid) from public;

-- Who is at a meeting with a vote, and in whose seat: those who still sit on the panel, and its substitutes in the place of
-- somebody who does.
drop function judging.voters(uuid, uuid);
create function judging.voters(organiser uuid, meeting uuid)
returns table (person_id uuid, seat uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select t.person_id, coalesce(t.instead_of, t.person_id)
  from judging.attendance t
  join judging.meeting m on m.organiser_id = t.organiser_id and m.id = t.meeting_id
  where t.organiser_id = organiser
    and t.meeting_id = meeting
    and t.left_at is null
    and judging.has_seat(t.organiser_id, m.edition_id, coalesce(t.instead_of, t.person_id))
    and exists (
      select from people.appointment a
      where a.organiser_id = t.organiser_id
        and a.edition_id = m.edition_id
        and a.person_id = t.person_id
        and a.role in ('panel_member', 'panel_chair')
        and a.until is null
    )
$$;
revoke execute on function judging.voters(uuid, uuid) from public;

-- How many at a meeting may decide on an entry, or on an item as a whole (null).
create function judging.deciders(organiser uuid, meeting uuid, entry uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*)::integer
  from judging.voters(organiser, meeting) v
  where entry is null or not assessment.in_conflict(organiser, v.person_id, entry)
$$;
revoke execute on function judging.deciders(uuid, uuid, uuid) from public;

-- Who leads what is before a meeting: whoever is named for it, otherwise the chair; of those who decide on it, so that nobody
-- leads while neither of them does.
create function judging.leader(organiser uuid, meeting uuid) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select v.person_id
  from judging.meeting m
  join judging.voters(organiser, meeting) v on true
  left join judging.agenda_item i on i.organiser_id = m.organiser_id and i.id = m.item_id
  where m.organiser_id = organiser
    and m.id = meeting
    and m.opened_at is not null
    and m.closed_at is null
    and (m.entry_id is null or not assessment.in_conflict(organiser, v.person_id, m.entry_id))
    and (
      v.person_id = i.led_by
      or exists (
        select from people.appointment a
        where a.organiser_id = m.organiser_id
          and a.edition_id = m.edition_id
          and a.person_id = v.person_id
          and a.role = 'panel_chair'
          and a.until is null
      )
    )
  order by v.person_id is distinct from i.led_by
  limit 1
$$;
revoke execute on function judging.leader(uuid, uuid) from public;

create or replace function judging.leads_now(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from judging.meeting m
    where m.organiser_id = platform.current_organiser()
      and m.edition_id = edition
      and m.opened_at is not null
      and m.closed_at is null
      and judging.leader(m.organiser_id, m.id) = platform.current_person()
  )
$$;

-- ---------------------------------------------------------------------------------------------------
-- A motion is put by whoever leads, on what is before the meeting. A secret one needs three who may vote, as a ballot does:
-- with fewer the sums would tell who chose what.

create function judging.put_motion() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  present integer;
begin
  if platform.current_person() is null then
    return new;
  end if;
  if platform.current_person() is distinct from judging.leader(new.organiser_id, new.meeting_id)
    or not exists (
      select from judging.meeting m
      where m.organiser_id = new.organiser_id
        and m.id = new.meeting_id
        and m.item_id = new.item_id
        and m.entry_id is not distinct from new.entry_id
    )
  then
    raise exception 'whoever leads asks, about what is before the meeting' using errcode = 'UT008';
  end if;
  present := judging.deciders(new.organiser_id, new.meeting_id, new.entry_id);
  if present < judging.quorum(new.organiser_id, judging.edition_of_meeting(new.meeting_id)) then
    raise exception 'too few are there' using errcode = 'UT002';
  end if;
  if new.secret and present < 3 then
    raise exception 'too few to vote in secret' using errcode = 'UT032';
  end if;
  return new;
end
$$;
create trigger motion_is_put before insert on judging.motion
for each row execute function judging.put_motion();

-- In whose seat a vote was cast, and whether it counts: not that of somebody who was found to stand back before the closing.
alter table judging.motion_vote
  add column seat uuid,
  add column counted boolean not null default true;
update judging.motion_vote set seat = person_id;
alter table judging.motion_vote alter column seat set not null;
create unique index motion_vote_seat on judging.motion_vote (organiser_id, motion_id, seat);

create or replace function judging.keep_vote() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  about record;
begin
  -- One at a time, and none beside the closing.
  select m.meeting_id, m.entry_id, m.secret, m.closed_at into about
  from judging.motion m
  where m.organiser_id = new.organiser_id and m.id = new.motion_id
  for no key update;
  if exists (
    select from judging.motion_vote v
    where v.organiser_id = new.organiser_id and v.motion_id = new.motion_id and v.person_id = new.person_id
  ) then
    raise exception 'they have voted' using errcode = 'UT034';
  end if;
  if about.closed_at is not null then
    raise exception 'the vote is closed' using errcode = 'UT004';
  end if;
  if about.secret <> (new.choice is null) then
    raise exception 'a secret vote says nothing of who chose what' using errcode = 'check_violation';
  end if;
  new.counted := true;
  select v.seat into new.seat
  from judging.voters(new.organiser_id, about.meeting_id) v
  where v.person_id = new.person_id;
  if new.seat is null
    or (about.entry_id is not null and assessment.in_conflict(new.organiser_id, new.person_id, about.entry_id))
  then
    raise exception 'whoever votes is there and has no conflict of interest' using errcode = 'restrict_violation';
  end if;
  if exists (
    select from judging.motion_vote v
    where v.organiser_id = new.organiser_id and v.motion_id = new.motion_id and v.seat = new.seat
  ) then
    raise exception 'the seat has voted' using errcode = 'UT006';
  end if;
  return new;
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- Closing: what the votes came to is written by the database alone.

alter table judging.motion drop constraint motion_outcome_check, drop constraint motion_settled_by_check;
alter table judging.motion
  add constraint motion_outcome_check check (outcome in ('carried', 'rejected', 'undecided')),
  -- What decided: the votes, and where both were as many the vote of whoever led, or the lot. Nothing is decided where nobody
  -- said yes or no, where too few voted in secret or one who did was found to stand back, and where too few were left.
  add constraint motion_settled_by_check check (
    case outcome
      when 'undecided' then settled_by in ('nobody', 'too-few', 'conflict', 'no-quorum')
      else settled_by in ('majority', 'casting-vote', 'lot')
    end
  );

-- Closes a motion and writes what it came to, for whoever leads. Raises UT004 (is closed) and UT002 (too few are left who may
-- decide: it stays open, as it is).
create function judging.close_motion(motion uuid, at timestamptz) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  the judging.motion;
  edition uuid;
  cast_so_far integer;
  barred uuid[];
  for_it integer;
  against integer;
  neither integer;
  casting text;
  came_to text;
  decided_by text;
begin
  -- Waits for the votes on their way, and lets none by until it is done.
  select * into the from judging.motion m where m.organiser_id = organiser and m.id = motion for update;
  edition := judging.edition_of_meeting(the.meeting_id);
  if the.id is null or not judging.leads_now(edition) then
    raise exception 'whoever leads closes a vote' using errcode = 'UT008';
  end if;
  if the.closed_at is not null then
    raise exception 'the vote is closed' using errcode = 'UT004';
  end if;
  if judging.deciders(organiser, the.meeting_id, the.entry_id) < judging.quorum(organiser, edition) then
    raise exception 'too few are there' using errcode = 'UT002';
  end if;

  select
    count(*),
    coalesce(
      array_agg(v.person_id) filter (
        where the.entry_id is not null and assessment.in_conflict(organiser, v.person_id, the.entry_id)
      ),
      '{}'
    )
  into cast_so_far, barred
  from judging.motion_vote v
  where v.organiser_id = organiser and v.motion_id = motion;

  if the.secret and cast_so_far < 3 then
    came_to := 'undecided';
    decided_by := 'too-few';
  elsif the.secret and cardinality(barred) > 0 then
    -- What they chose is in the sums, and nobody can take it out.
    came_to := 'undecided';
    decided_by := 'conflict';
  else
    if the.secret then
      select
        sum(t.votes) filter (where t.choice = 'yes'),
        sum(t.votes) filter (where t.choice = 'no'),
        sum(t.votes) filter (where t.choice = 'abstain')
      into for_it, against, neither
      from judging.motion_tally t
      where t.organiser_id = organiser and t.motion_id = motion;
    else
      update judging.motion_vote v
      set counted = false
      where v.organiser_id = organiser and v.motion_id = motion and v.person_id = any (barred);
      select
        count(*) filter (where v.choice = 'yes'),
        count(*) filter (where v.choice = 'no'),
        count(*) filter (where v.choice = 'abstain'),
        min(v.choice) filter (where v.person_id = platform.current_person() and v.choice <> 'abstain')
      into for_it, against, neither, casting
      from judging.motion_vote v
      where v.organiser_id = organiser and v.motion_id = motion and v.counted;
    end if;
    if for_it + against = 0 then
      came_to := 'undecided';
      decided_by := 'nobody';
    elsif for_it <> against then
      came_to := case when for_it > against then 'carried' else 'rejected' end;
      decided_by := 'majority';
    elsif casting is not null then
      came_to := case casting when 'yes' then 'carried' else 'rejected' end;
      decided_by := 'casting-vote';
    else
      -- The first bits of such an id are as good as drawn from a hat.
      came_to := case get_bit(uuid_send(gen_random_uuid()), 0) when 1 then 'carried' else 'rejected' end;
      decided_by := 'lot';
    end if;
  end if;

  update judging.motion m
  set
    closed_at = at,
    yes = for_it,
    no = against,
    abstained = neither,
    outcome = came_to,
    settled_by = decided_by
  where m.organiser_id = organiser and m.id = motion;
end
$$;
revoke execute on function judging.close_motion(uuid, timestamptz) from public;
grant execute on function judging.close_motion(uuid, timestamptz) to utmarkt_app;
drop function judging.count_motion(uuid);

revoke update on judging.motion from utmarkt_app;
drop policy panel_counts on judging.motion;

-- How many have voted so far, of those who may still decide, and no more.
create or replace function judging.votes_cast(motion uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*)::integer
  from judging.motion_vote v
  join judging.motion m on m.organiser_id = v.organiser_id and m.id = v.motion_id
  where v.organiser_id = platform.current_organiser()
    and v.motion_id = motion
    and (
      m.closed_at is not null
      or m.entry_id is null
      or not assessment.in_conflict(v.organiser_id, v.person_id, m.entry_id)
    )
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(m.meeting_id))
    )
$$;

-- A meeting does not go on from a vote that is open, also when whoever moves it stands back from the entry and sees no vote.
-- When it ends with too few left to close one, that one ends undecided.
create function judging.finish_vote_first() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  open_one uuid;
  about uuid;
begin
  select m.id, m.entry_id into open_one, about
  from judging.motion m
  where m.organiser_id = new.organiser_id and m.meeting_id = new.id and m.closed_at is null
  for update;
  if open_one is null then
    return new;
  end if;
  if new.closed_at is null
    or judging.deciders(new.organiser_id, new.id, about) >= judging.quorum(new.organiser_id, new.edition_id)
  then
    raise exception 'a vote is open' using errcode = 'UT005';
  end if;
  update judging.motion m
  set closed_at = new.closed_at, outcome = 'undecided', settled_by = 'no-quorum'
  where m.organiser_id = new.organiser_id and m.id = open_one;
  return new;
end
$$;
create trigger vote_is_finished_first before update on judging.meeting
for each row when (
  (old.closed_at, old.item_id, old.entry_id) is distinct from (new.closed_at, new.item_id, new.entry_id)
)
execute function judging.finish_vote_first();

-- When a meeting ends everybody has left it: written here, since whoever led has left as well.
create function judging.leave_closed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update judging.attendance t
  set left_at = greatest(t.came_at, new.closed_at)
  where t.organiser_id = new.organiser_id and t.meeting_id = new.id and t.left_at is null;
  return new;
end
$$;
create trigger closing_is_leaving after update on judging.meeting
for each row when (old.closed_at is null and new.closed_at is not null)
execute function judging.leave_closed();

-- ---------------------------------------------------------------------------------------------------
-- In a meeting the class that is before it is sealed, by whoever leads; by enough people for each of its entries.

create or replace function judging.seal_with_quorum() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  meeting uuid;
  item uuid;
  needed integer;
begin
  select m.id, m.item_id into meeting, item
  from judging.meeting m
  where m.organiser_id = new.organiser_id
    and m.edition_id = new.edition_id
    and m.opened_at is not null
    and m.closed_at is null
  for no key update;
  if meeting is null then
    return new;
  end if;
  needed := judging.quorum(new.organiser_id, new.edition_id);
  if needed > (select count(*) from judging.voters(new.organiser_id, meeting))
    or exists (
      select from application.entry e
      where e.organiser_id = new.organiser_id
        and e.edition_id = new.edition_id
        and coalesce(e.class_key, '') = new.class_key
        and e.state = 'submitted'
        and needed > judging.deciders(new.organiser_id, meeting, e.id)
    )
  then
    raise exception 'too few are there' using errcode = 'UT002';
  end if;
  if new.sealed_by is null then
    return new;
  end if;
  if exists (
    select from application.entry e
    where e.organiser_id = new.organiser_id
      and e.edition_id = new.edition_id
      and coalesce(e.class_key, '') = new.class_key
      and e.state = 'submitted'
      and assessment.in_conflict(new.organiser_id, new.sealed_by, e.id)
  ) then
    raise exception 'whoever leads has a conflict of interest in the class' using errcode = 'UT003';
  end if;
  if new.sealed_by is distinct from judging.leader(new.organiser_id, meeting) then
    raise exception 'whoever leads seals' using errcode = 'UT008';
  end if;
  if not exists (
    select from judging.agenda_item i
    where i.organiser_id = new.organiser_id and i.id = item and i.class_key = new.class_key
  ) then
    raise exception 'another class is before the meeting' using errcode = 'UT007';
  end if;
  return new;
end
$$;
