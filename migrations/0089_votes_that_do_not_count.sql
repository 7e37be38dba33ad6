-- A ballot's vote of somebody who is found to stand back from an entry before the closing says nothing of that entry. In an open
-- ballot it is taken out of every pair that the entry is in, and the rest of it counts; a secret one, of which nobody knows what to
-- take out, is not counted. And a roll has no more votes than the panel has seats.

-- Which of the entries whoever has voted stood back from as they did: what they are found to stand back from later was in their vote.
alter table judging.ballot_voter add column apart uuid[];
update judging.ballot_voter v
set apart = array(
  select e.entry_id
  from judging.ballot_entry e
  where e.organiser_id = v.organiser_id
    and e.ballot_id = v.ballot_id
    and assessment.in_conflict(v.organiser_id, v.person_id, e.entry_id)
)
where v.voted;
revoke select on judging.ballot_voter from utmarkt_app;
grant select (organiser_id, ballot_id, person_id, voted) on judging.ballot_voter to utmarkt_app;

alter table judging.ballot_vote add column counted boolean not null default true;

-- Why a secret ballot was not counted.
alter table judging.ballot add column uncounted text check (uncounted in ('too-few', 'conflict'));
update judging.ballot set uncounted = 'too-few' where not counted;
alter table judging.ballot add check ((counted is false) = (uncounted is not null));

-- ---------------------------------------------------------------------------------------------------

-- How many of a panel have a vote: all who sit on it but its substitutes.
create function judging.votes_of_panel(organiser uuid, edition uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(distinct a.person_id)::integer
  from people.appointment a
  where a.organiser_id = organiser
    and a.edition_id = edition
    and a.role in ('panel_member', 'panel_chair')
    and a.until is null
    and judging.has_seat(a.organiser_id, a.edition_id, a.person_id)
$$;
revoke execute on function judging.votes_of_panel(uuid, uuid) from public;

-- Who sits on a panel stays as it is to the end of the transaction.
create function judging.hold_panel(edition uuid) returns void
language sql
set search_path = pg_catalog
as $$ select pg_advisory_xact_lock(hashtextextended('judging.panel ' || edition, 0)) $$;
revoke execute on function judging.hold_panel(uuid) from public;
grant execute on function judging.hold_panel(uuid) to utmarkt_app;

-- Opens a ballot on the submitted entries of a class, also those that whoever opens it stands back from, less those that they
-- leave out. Voters are of the panel, and can compare at least two of the entries. Raises UT031 (fewer than two entries, or nobody
-- to vote), UT032 (secret, and some pair could be compared by fewer than three) and UT035 (more votes than the panel has seats).
create or replace function judging.open_ballot(
  edition uuid, class text, question text, secret boolean, voters uuid[], left_out uuid[], at timestamptz
) returns uuid
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  me uuid := platform.current_person();
  ballot uuid;
  on_it uuid[];
  roll uuid[];
begin
  if me is null or not people.holds_on_edition('{panel_member,panel_chair}', edition) then
    raise exception 'only the panel opens a ballot' using errcode = 'insufficient_privilege';
  end if;
  perform judging.refuse_if_sealed(organiser, edition, class);
  perform judging.hold_panel(edition);
  on_it := array(
    select e.id
    from application.entry e
    where e.organiser_id = organiser
      and e.edition_id = edition
      and coalesce(e.class_key, '') = class
      and e.state = 'submitted'
      and (e.id <> all (left_out) or e.id = any (people.conflicts()))
  );
  if cardinality(on_it) < 2 then
    raise exception 'a ballot is on two entries at least' using errcode = 'UT031';
  end if;
  roll := array(
    select distinct id
    from unnest(voters) as id
    where judging.sits(edition, id)
  );
  if cardinality(roll) > judging.votes_of_panel(organiser, edition) then
    raise exception 'the panel has fewer votes' using errcode = 'UT035';
  end if;

  insert into judging.ballot (organiser_id, edition_id, class_key, question, secret, entries, opened_by, opened_at)
  values (organiser, edition, class, question, secret, cardinality(on_it), me, at)
  returning id into ballot;
  insert into judging.ballot_entry (organiser_id, ballot_id, entry_id)
  select organiser, ballot, id from unnest(on_it) as id;
  insert into judging.ballot_tally (organiser_id, ballot_id, entry_id, other_id)
  select organiser, ballot, one, other
  from unnest(on_it) as one
  cross join unnest(on_it) as other
  where one <> other;
  insert into judging.ballot_voter (organiser_id, ballot_id, person_id)
  select organiser, ballot, p.id
  from unnest(roll) as p (id)
  where 2 <= (
    select count(*)
    from unnest(on_it) as entry
    where not assessment.in_conflict(organiser, p.id, entry)
  );
  if not found then
    raise exception 'a ballot has somebody to vote' using errcode = 'UT031';
  end if;

  if secret and exists (
    select
    from judging.ballot_tally t
    where t.organiser_id = organiser
      and t.ballot_id = ballot
      and 3 > (
        select count(*)
        from judging.ballot_voter v
        where v.organiser_id = organiser
          and v.ballot_id = ballot
          and not assessment.in_conflict(organiser, v.person_id, t.entry_id)
          and not assessment.in_conflict(organiser, v.person_id, t.other_id)
      )
  ) then
    raise exception 'too few to vote in secret' using errcode = 'UT032';
  end if;
  return ballot;
end
$$;

-- Casts the vote of whoever asks: {entry: place}, where an entry without a place comes after all that have one. Entries that they stand back
-- from are in no pair of theirs. Raises UT033 (closed), UT034 (has voted).
create or replace function judging.cast_vote(ballot uuid, places jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  me uuid := platform.current_person();
  the judging.ballot;
  own uuid[];
  others uuid[];
begin
  -- One at a time, and none beside a closing.
  select * into the from judging.ballot b where b.organiser_id = organiser and b.id = ballot for update;
  if me is null or the.id is null or not people.holds_on_edition('{panel_member,panel_chair}', the.edition_id) then
    raise exception 'only the panel votes' using errcode = 'insufficient_privilege';
  end if;
  if the.state <> 'open' then
    raise exception 'the ballot is closed' using errcode = 'UT033';
  end if;
  select
    coalesce(array_agg(e.entry_id) filter (where e.entry_id <> all (people.conflicts())), '{}'),
    coalesce(array_agg(e.entry_id) filter (where e.entry_id = any (people.conflicts())), '{}')
  into own, others
  from judging.ballot_entry e
  where e.organiser_id = organiser and e.ballot_id = ballot;
  update judging.ballot_voter v
  set voted = true, apart = others
  where v.organiser_id = organiser and v.ballot_id = ballot and v.person_id = me and not v.voted;
  if not found then
    if exists (
      select from judging.ballot_voter v
      where v.organiser_id = organiser and v.ballot_id = ballot and v.person_id = me
    ) then
      raise exception 'they have voted' using errcode = 'UT034';
    end if;
    raise exception 'they are not on the roll' using errcode = 'insufficient_privilege';
  end if;
  update judging.ballot_tally t
  set
    compared = t.compared + 1,
    preferring = t.preferring + (
      coalesce((places ->> t.entry_id::text)::integer, 1000)
      < coalesce((places ->> t.other_id::text)::integer, 1000)
    )::integer
  where t.organiser_id = organiser
    and t.ballot_id = ballot
    and t.entry_id = any (own)
    and t.other_id = any (own);
  if not the.secret then
    insert into judging.ballot_vote (organiser_id, ballot_id, person_id, entry_id, place)
    select organiser, ballot, me, entry, (places ->> entry::text)::integer
    from unnest(own) as entry;
  end if;
end
$$;

-- Which votes of a ballot are on an entry that the voter is found to stand back from since they cast it.
create function judging.late_conflicts(organiser uuid, ballot uuid)
returns table (person_id uuid, entry_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select v.person_id, b.entry_id
  from judging.ballot_voter v
  join judging.ballot_entry b on b.organiser_id = v.organiser_id and b.ballot_id = v.ballot_id
  join application.entry e on e.organiser_id = b.organiser_id and e.id = b.entry_id
  where v.organiser_id = organiser
    and v.ballot_id = ballot
    and v.voted
    and e.state = 'submitted'
    and b.entry_id <> all (coalesce(v.apart, '{}'))
    and assessment.in_conflict(v.organiser_id, v.person_id, b.entry_id)
  order by v.person_id, b.entry_id
$$;
revoke execute on function judging.late_conflicts(uuid, uuid) from public;

-- Closes a ballot. What somebody voted of an entry that they are found to stand back from does not count. A secret one is counted only
-- where at least three have compared every pair, and nobody's vote would have to be taken out. Raises UT033 (is closed).
create or replace function judging.close_ballot(ballot uuid, at timestamptz) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  the judging.ballot;
  late record;
  why text;
begin
  select * into the from judging.ballot b where b.organiser_id = organiser and b.id = ballot for update;
  if the.id is null or not people.holds_on_edition('{panel_member,panel_chair}', the.edition_id) then
    raise exception 'only the panel closes a ballot' using errcode = 'insufficient_privilege';
  end if;
  if the.state <> 'open' then
    raise exception 'the ballot is closed' using errcode = 'UT033';
  end if;
  if the.secret then
    why := case
      when exists (
        select from judging.ballot_tally t
        where t.organiser_id = organiser and t.ballot_id = ballot and t.compared < 3
      )
      then 'too-few'
      when exists (select from judging.late_conflicts(organiser, ballot)) then 'conflict'
    end;
  else
    for late in select l.person_id, l.entry_id from judging.late_conflicts(organiser, ballot) l loop
      -- Out of each pair with what of the vote still counts.
      update judging.ballot_tally t
      set
        compared = t.compared - 1,
        preferring = t.preferring - (coalesce(one.place, 1000) < coalesce(other.place, 1000))::integer
      from judging.ballot_vote one
      join judging.ballot_vote other
        on other.organiser_id = one.organiser_id
        and other.ballot_id = one.ballot_id
        and other.person_id = one.person_id
        and other.entry_id <> one.entry_id
        and other.counted
      where one.organiser_id = organiser
        and one.ballot_id = ballot
        and one.person_id = late.person_id
        and one.counted
        and late.entry_id in (one.entry_id, other.entry_id)
        and t.organiser_id = one.organiser_id
        and t.ballot_id = one.ballot_id
        and t.entry_id = one.entry_id
        and t.other_id = other.entry_id;
      update judging.ballot_vote v
      set counted = false
      where v.organiser_id = organiser
        and v.ballot_id = ballot
        and v.person_id = late.person_id
        and v.entry_id = late.entry_id;
    end loop;
  end if;
  update judging.ballot b
  set
    state = 'closed',
    closed_by = platform.current_person(),
    closed_at = at,
    counted = why is null,
    uncounted = why
  where b.organiser_id = organiser and b.id = ballot;
  return why is null;
end
$$;

-- The votes of open ballots, one's own at once and the others' when the ballot is closed; without what of them does not count.
-- Whoever stands back from an entry of the ballot gets the order of the rest alone: numbered anew, with what was not ranked level in
-- the last place, as it is counted. That somebody ranked just the one that is hidden would tell as much as a gap does.
create or replace function judging.ballot_votes(ballots uuid[])
returns table (ballot_id uuid, person_id uuid, entry_id uuid, place integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  with mine as (select (people.conflicts())::uuid[] as hidden)
  select
    v.ballot_id,
    v.person_id,
    v.entry_id,
    case
      when exists (
        select from judging.ballot_entry e
        where e.organiser_id = v.organiser_id and e.ballot_id = v.ballot_id and e.entry_id = any (mine.hidden)
      )
      then dense_rank() over (partition by v.ballot_id, v.person_id order by coalesce(v.place, 1000))::integer
      when v.place is not null and exists (
        select from judging.ballot_vote w
        where w.organiser_id = v.organiser_id
          and w.ballot_id = v.ballot_id
          and w.person_id = v.person_id
          and not w.counted
      )
      then dense_rank() over (partition by v.ballot_id, v.person_id order by coalesce(v.place, 1000))::integer
      else v.place
    end
  from judging.ballot_vote v
  join judging.ballot b on b.organiser_id = v.organiser_id and b.id = v.ballot_id
  cross join mine
  where v.organiser_id = platform.current_organiser()
    and v.ballot_id = any (ballots)
    and v.counted
    and v.entry_id <> all (mine.hidden)
    and (b.state = 'closed' or v.person_id = platform.current_person())
    and (people.is_office() or people.holds_on_edition('{panel_member,panel_chair}', b.edition_id))
$$;

-- Whose vote says nothing of which entry because they were found to stand back from it, for the panel and the office: of entries
-- that the asker does not stand back from.
create function judging.votes_set_aside(ballots uuid[])
returns table (ballot_id uuid, person_id uuid, entry_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select v.ballot_id, v.person_id, v.entry_id
  from judging.ballot_vote v
  join judging.ballot b on b.organiser_id = v.organiser_id and b.id = v.ballot_id
  where v.organiser_id = platform.current_organiser()
    and v.ballot_id = any (ballots)
    and not v.counted
    and v.entry_id <> all ((select people.conflicts())::uuid[])
    and (people.is_office() or people.holds_on_edition('{panel_member,panel_chair}', b.edition_id))
  order by v.ballot_id, v.person_id, v.entry_id
$$;
revoke execute on function judging.votes_set_aside(uuid[]) from public;
grant execute on function judging.votes_set_aside(uuid[]) to utmarkt_app;
