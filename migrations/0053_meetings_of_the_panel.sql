-- The panel's meeting: its agenda, who is there, what is before it now, and what it votes on. Whoever stands back from an
-- entry leaves while it is before the meeting, and reads nothing that was said or voted of it.

create table judging.meeting (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  -- Wall clock in the organiser's zone, as the calendar's times are.
  starts timestamp not null,
  place text check (place <> ''),
  link text check (link <> ''),
  opened_at timestamptz,
  closed_at timestamptz,
  -- What is before the meeting now.
  item_id uuid,
  entry_id uuid,
  revision integer not null default 1,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  check (closed_at is null or opened_at is not null),
  check (entry_id is null or item_id is not null)
);
create index meeting_edition on judging.meeting (organiser_id, edition_id);
-- One at a time.
create unique index meeting_under_way on judging.meeting (organiser_id, edition_id)
  where opened_at is not null and closed_at is null;

create table judging.agenda_item (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('class', 'other')),
  -- Empty where the award has no classes; no class at all for what is not one.
  class_key text,
  title text check (title <> ''),
  -- Who leads it instead of the chair.
  led_by uuid,
  -- What the minutes say of it besides what was decided.
  note text check (note <> ''),
  begun_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, meeting_id) references judging.meeting (organiser_id, id),
  foreign key (organiser_id, led_by) references people.person (organiser_id, id),
  check ((kind = 'class') = (class_key is not null)),
  check ((kind = 'other') = (title is not null))
);
create index agenda_item_meeting on judging.agenda_item (organiser_id, meeting_id, place);
create index agenda_item_led_by on judging.agenda_item (organiser_id, led_by);
alter table judging.meeting
  add foreign key (organiser_id, item_id) references judging.agenda_item (organiser_id, id);
create index meeting_item on judging.meeting (organiser_id, item_id);

-- Somebody came and, perhaps, left: once for each time. A substitute says in whose place they are there.
create table judging.attendance (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  person_id uuid not null,
  came_at timestamptz not null,
  left_at timestamptz,
  instead_of uuid,
  primary key (organiser_id, id),
  foreign key (organiser_id, meeting_id) references judging.meeting (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, instead_of) references people.person (organiser_id, id),
  check (left_at >= came_at),
  check (instead_of <> person_id)
);
create unique index attendance_once on judging.attendance (organiser_id, meeting_id, person_id) where left_at is null;
create unique index attendance_instead on judging.attendance (organiser_id, meeting_id, instead_of) where left_at is null;

create table judging.motion (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  item_id uuid not null,
  entry_id uuid,
  text text not null check (text <> ''),
  secret boolean not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  yes integer,
  no integer,
  abstained integer,
  outcome text check (outcome in ('carried', 'rejected')),
  -- What decided where both were as many: the vote of whoever led, or the lot.
  settled_by text check (settled_by in ('majority', 'casting-vote', 'lot')),
  primary key (organiser_id, id),
  foreign key (organiser_id, meeting_id) references judging.meeting (organiser_id, id),
  foreign key (organiser_id, item_id) references judging.agenda_item (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (settled_by is null))
);
create index motion_meeting on judging.motion (organiser_id, meeting_id);
create unique index motion_open on judging.motion (organiser_id, meeting_id) where closed_at is null;

-- That somebody has voted, and in an open vote how. In a secret one the choices are counted and belong to nobody.
create table judging.motion_vote (
  organiser_id uuid not null references platform.organiser (id),
  motion_id uuid not null,
  person_id uuid not null,
  choice text check (choice in ('yes', 'no', 'abstain')),
  primary key (organiser_id, motion_id, person_id),
  foreign key (organiser_id, motion_id) references judging.motion (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
create table judging.motion_tally (
  organiser_id uuid not null references platform.organiser (id),
  motion_id uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  votes integer not null,
  primary key (organiser_id, motion_id, choice),
  foreign key (organiser_id, motion_id) references judging.motion (organiser_id, id)
);

-- ---------------------------------------------------------------------------------------------------
-- Who leads, and how many are there.

-- The edition of a meeting, for the policies of what hangs on it.
create function judging.edition_of_meeting(meeting uuid) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select m.edition_id
  from judging.meeting m
  where m.organiser_id = platform.current_organiser() and m.id = meeting
$$;
revoke execute on function judging.edition_of_meeting(uuid) from public;
grant execute on function judging.edition_of_meeting(uuid) to utmarkt_app;

-- Whether the asker leads what is before an edition's meeting now: named for it, or in the chair where nobody is.
create function judging.leads_now(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from judging.meeting m
    join judging.agenda_item i on i.organiser_id = m.organiser_id and i.id = m.item_id
    where m.organiser_id = platform.current_organiser()
      and m.edition_id = edition
      and m.opened_at is not null
      and m.closed_at is null
      and i.led_by = platform.current_person()
  )
$$;
revoke execute on function judging.leads_now(uuid) from public;
grant execute on function judging.leads_now(uuid) to utmarkt_app;

-- Who is at a meeting with a vote: seats that have one, and substitutes in somebody's place.
create function judging.voters(organiser uuid, meeting uuid)
returns table (person_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select t.person_id
  from judging.attendance t
  join judging.meeting m on m.organiser_id = t.organiser_id and m.id = t.meeting_id
  left join judging.seat s
    on s.organiser_id = t.organiser_id and s.edition_id = m.edition_id and s.person_id = t.person_id
  where t.organiser_id = organiser
    and t.meeting_id = meeting
    and t.left_at is null
    and (coalesce(s.part, 'member') <> 'substitute' or t.instead_of is not null)
$$;
revoke execute on function judging.voters(uuid, uuid) from public;

-- How many must be there: what the office has set, otherwise more than half of those who have a vote.
create function judging.quorum(organiser uuid, edition uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(
    (select p.quorum from judging.panel p where p.organiser_id = organiser and p.edition_id = edition),
    (
      select count(distinct a.person_id)::integer / 2 + 1
      from people.appointment a
      left join judging.seat s
        on s.organiser_id = a.organiser_id and s.edition_id = a.edition_id and s.person_id = a.person_id
      where a.organiser_id = organiser
        and a.edition_id = edition
        and a.role in ('panel_member', 'panel_chair')
        and a.until is null
        and (a.role = 'panel_chair' or coalesce(s.part, 'member') <> 'substitute')
    )
  )
$$;
revoke execute on function judging.quorum(uuid, uuid) from public;

-- How many of those at a meeting may decide on an entry, for the panel and the office; a number, and no name.
create function judging.deciding_on(meeting uuid, entry uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*)::integer
  from judging.voters(platform.current_organiser(), meeting) v
  where not assessment.in_conflict(platform.current_organiser(), v.person_id, entry)
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting))
    )
$$;
revoke execute on function judging.deciding_on(uuid, uuid) from public;
grant execute on function judging.deciding_on(uuid, uuid) to utmarkt_app;

-- A class that is sealed in a meeting is sealed by enough people, for each of its entries; by one who may decide on all.
create function judging.seal_with_quorum() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  meeting uuid;
  needed integer;
begin
  select m.id into meeting
  from judging.meeting m
  where m.organiser_id = new.organiser_id
    and m.edition_id = new.edition_id
    and m.opened_at is not null
    and m.closed_at is null;
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
        and needed > (
          select count(*) from judging.voters(new.organiser_id, meeting) v
          where not assessment.in_conflict(new.organiser_id, v.person_id, e.id)
        )
    )
  then
    raise exception 'too few are there' using errcode = 'UT002';
  end if;
  if new.sealed_by is not null and exists (
    select from application.entry e
    where e.organiser_id = new.organiser_id
      and e.edition_id = new.edition_id
      and coalesce(e.class_key, '') = new.class_key
      and e.state = 'submitted'
      and assessment.in_conflict(new.organiser_id, new.sealed_by, e.id)
  ) then
    raise exception 'whoever leads has a conflict of interest in the class' using errcode = 'UT003';
  end if;
  return new;
end
$$;
create trigger sealing_has_quorum before insert on judging.sealing
for each row execute function judging.seal_with_quorum();
-- In a meeting whoever leads may seal, besides the chair.
create policy sealing_add_by_lead on judging.sealing for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and sealed_by = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    and judging.leads_now(edition_id)
  );

-- Whoever has a seat takes it back when they come: the substitute who stepped in stays, to listen.
create function judging.take_seat_back() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  stepped_in uuid;
begin
  update judging.attendance t
  set left_at = greatest(t.came_at, new.came_at)
  where t.organiser_id = new.organiser_id
    and t.meeting_id = new.meeting_id
    and t.instead_of = new.person_id
    and t.left_at is null
  returning t.person_id into stepped_in;
  if stepped_in is not null then
    insert into judging.attendance (organiser_id, meeting_id, person_id, came_at)
    values (new.organiser_id, new.meeting_id, stepped_in, new.came_at);
  end if;
  return new;
end
$$;
create trigger seat_is_taken_back after insert on judging.attendance
for each row execute function judging.take_seat_back();

-- ---------------------------------------------------------------------------------------------------
-- Votes: while the motion is open, by whoever is there with a vote, once; and afterwards nothing changes.

create function judging.keep_vote() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  about record;
begin
  select m.meeting_id, m.entry_id, m.secret, m.closed_at into about
  from judging.motion m
  where m.organiser_id = new.organiser_id and m.id = new.motion_id
  for share;
  if about.closed_at is not null then
    raise exception 'the vote is closed' using errcode = 'UT004';
  end if;
  if about.secret <> (new.choice is null) then
    raise exception 'a secret vote says nothing of who chose what' using errcode = 'check_violation';
  end if;
  if not exists (select from judging.voters(new.organiser_id, about.meeting_id) v where v.person_id = new.person_id)
    or (about.entry_id is not null and assessment.in_conflict(new.organiser_id, new.person_id, about.entry_id))
  then
    raise exception 'whoever votes is there and has no conflict of interest' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger vote_is_kept before insert on judging.motion_vote
for each row execute function judging.keep_vote();

-- Casts a secret vote: that one has voted, and one more for a choice. Nothing binds the two together when it is closed.
create function judging.vote_secretly(motion uuid, wanted text) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not exists (
    select from judging.motion m
    where m.organiser_id = platform.current_organiser()
      and m.id = motion
      and m.secret
      and people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(m.meeting_id))
  ) then
    raise exception 'there is no such vote' using errcode = 'no_data_found';
  end if;
  insert into judging.motion_vote (organiser_id, motion_id, person_id)
  values (platform.current_organiser(), motion, platform.current_person());
  insert into judging.motion_tally (organiser_id, motion_id, choice, votes)
  select platform.current_organiser(), motion, each, 0
  from unnest(array['yes', 'no', 'abstain']) as each
  on conflict do nothing;
  -- Each choice is written anew, so that no row tells which one was touched.
  update judging.motion_tally t
  set votes = t.votes + case when t.choice = wanted then 1 else 0 end
  where t.organiser_id = platform.current_organiser() and t.motion_id = motion;
end
$$;
revoke execute on function judging.vote_secretly(uuid, text) from public;
grant execute on function judging.vote_secretly(uuid, text) to utmarkt_app;

-- Counts an open motion, for whoever closes it: in a secret vote from the tally, otherwise from the votes.
create function judging.count_motion(motion uuid)
returns table (yes integer, no integer, abstained integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  with said as (
    select t.choice, t.votes
    from judging.motion_tally t
    where t.organiser_id = platform.current_organiser() and t.motion_id = motion
    union all
    select v.choice, 1
    from judging.motion_vote v
    where v.organiser_id = platform.current_organiser() and v.motion_id = motion and v.choice is not null
  )
  select
    coalesce(sum(votes) filter (where choice = 'yes'), 0)::integer,
    coalesce(sum(votes) filter (where choice = 'no'), 0)::integer,
    coalesce(sum(votes) filter (where choice = 'abstain'), 0)::integer
  from said
  where exists (
    select
    from judging.motion m
    where m.organiser_id = platform.current_organiser()
      and m.id = motion
      and (
        platform.is_system()
        or people.holds_on_edition('{panel_chair}', judging.edition_of_meeting(m.meeting_id))
        or judging.leads_now(judging.edition_of_meeting(m.meeting_id))
      )
  )
$$;
revoke execute on function judging.count_motion(uuid) from public;
grant execute on function judging.count_motion(uuid) to utmarkt_app;

-- What has been closed stays as it is.
create function judging.keep_closed() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if old.closed_at is not null then
    raise exception 'what is closed is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger meeting_stays_closed before update on judging.meeting
for each row execute function judging.keep_closed();
create trigger motion_stays_closed before update on judging.motion
for each row execute function judging.keep_closed();

-- ---------------------------------------------------------------------------------------------------

alter table judging.meeting enable row level security;
create policy readers on judging.meeting for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    )
  );
create policy arrangers on judging.meeting to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_chair}', edition_id)
      or judging.leads_now(edition_id)
    )
  )
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    )
  );

do $$
declare
  t text;
begin
  foreach t in array array['agenda_item', 'attendance', 'motion'] loop
    execute format('alter table judging.%I enable row level security', t);
    execute format($p$
      create policy readers on judging.%I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
        )
      )
    $p$, t);
    execute format($p$
      create policy arrangers on judging.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_edition('{panel_chair}', judging.edition_of_meeting(meeting_id))
          or judging.leads_now(judging.edition_of_meeting(meeting_id))
        )
      )
    $p$, t);
  end loop;
end
$$;
-- The office arranges, and does not decide.
create policy panel_moves on judging.motion as restrictive for insert to utmarkt_app
  with check (
    platform.is_system()
    or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
  );
create policy silence on judging.motion as restrictive to utmarkt_app
  using (
    platform.is_system()
    or entry_id is null
    or entry_id <> all ((select people.conflicts())::uuid[])
  );
-- One comes and goes oneself.
create policy own_coming on judging.attendance for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
  );
create policy own_going on judging.attendance for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person())
  with check (organiser_id = platform.current_organiser() and person_id = platform.current_person());

-- How somebody voted is read when the motion is closed, and one's own at once; that they have voted by all who read it.
alter table judging.motion_vote enable row level security;
create policy readers on judging.motion_vote for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.motion m
      where m.organiser_id = motion_vote.organiser_id
        and m.id = motion_vote.motion_id
        and (m.secret or m.closed_at is not null or motion_vote.person_id = platform.current_person())
    )
  );
create policy voters on judging.motion_vote for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and choice is not null
    and exists (
      select from judging.motion m where m.organiser_id = motion_vote.organiser_id and m.id = motion_vote.motion_id
    )
  );
alter table judging.motion_tally enable row level security;

grant select, insert, update on judging.meeting, judging.agenda_item, judging.attendance, judging.motion to utmarkt_app;
grant delete on judging.agenda_item to utmarkt_app;
grant select, insert on judging.motion_vote to utmarkt_app;

-- How many have voted so far, and no more.
create function judging.votes_cast(motion uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*)::integer
  from judging.motion_vote v
  join judging.motion m on m.organiser_id = v.organiser_id and m.id = v.motion_id
  where v.organiser_id = platform.current_organiser()
    and v.motion_id = motion
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(m.meeting_id))
    )
$$;
revoke execute on function judging.votes_cast(uuid) from public;
grant execute on function judging.votes_cast(uuid) to utmarkt_app;
