-- Ranked ballots of the panel. Nobody writes these tables but the functions below, which check and count in one step. Of a secret ballot no
-- vote is stored at all: casting adds it to how many prefer each of a pair, which nobody reads before the ballot is closed.

create table judging.ballot (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  class_key text not null default '',
  question text not null default '',
  secret boolean not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- How many entries and voters it has: a number, also for who stands back from an entry.
  entries integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  -- A secret one in which too few could compare some pair is not counted: the count would tell who voted what.
  counted boolean,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (counted is not null))
);
create index ballot_edition on judging.ballot (organiser_id, edition_id, class_key);

create table judging.ballot_entry (
  organiser_id uuid not null references platform.organiser (id),
  ballot_id uuid not null,
  entry_id uuid not null,
  primary key (organiser_id, ballot_id, entry_id),
  foreign key (organiser_id, ballot_id) references judging.ballot (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- Who may vote, and whether they have. Not when: the order of votes beside the log would tell.
create table judging.ballot_voter (
  organiser_id uuid not null references platform.organiser (id),
  ballot_id uuid not null,
  person_id uuid not null,
  voted boolean not null default false,
  primary key (organiser_id, ballot_id, person_id),
  foreign key (organiser_id, ballot_id) references judging.ballot (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

-- How many prefer the one to the other, and how many could compare them.
create table judging.ballot_tally (
  organiser_id uuid not null references platform.organiser (id),
  ballot_id uuid not null,
  entry_id uuid not null,
  other_id uuid not null,
  preferring integer not null default 0,
  compared integer not null default 0,
  primary key (organiser_id, ballot_id, entry_id, other_id),
  foreign key (organiser_id, ballot_id, entry_id) references judging.ballot_entry (organiser_id, ballot_id, entry_id),
  foreign key (organiser_id, ballot_id, other_id) references judging.ballot_entry (organiser_id, ballot_id, entry_id)
);

-- The votes of open ballots: a row for each entry that the voter could rank.
create table judging.ballot_vote (
  organiser_id uuid not null references platform.organiser (id),
  ballot_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  place integer check (place between 1 and 999),
  primary key (organiser_id, ballot_id, person_id, entry_id),
  foreign key (organiser_id, ballot_id, person_id) references judging.ballot_voter (organiser_id, ballot_id, person_id),
  foreign key (organiser_id, ballot_id, entry_id) references judging.ballot_entry (organiser_id, ballot_id, entry_id)
);

-- ---------------------------------------------------------------------------------------------------

-- Opens a ballot on the submitted entries of a class, also those that whoever opens it stands back from, less those that they
-- leave out. Voters are of the panel, and can compare at least two of the entries. Raises UT031 (fewer than two entries, or nobody
-- to vote) and UT032 (secret, and some pair could be compared by fewer than three).
create function judging.open_ballot(
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
begin
  if me is null or not people.holds_on_edition('{panel_member,panel_chair}', edition) then
    raise exception 'only the panel opens a ballot' using errcode = 'insufficient_privilege';
  end if;
  perform judging.refuse_if_sealed(organiser, edition, class);
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
  from (select distinct unnest(voters) as id) p
  where judging.sits(edition, p.id)
    and 2 <= (
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
create function judging.cast_vote(ballot uuid, places jsonb) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  me uuid := platform.current_person();
  the judging.ballot;
  own uuid[];
begin
  -- One at a time, and none beside a closing.
  select * into the from judging.ballot b where b.organiser_id = organiser and b.id = ballot for update;
  if me is null or the.id is null or not people.holds_on_edition('{panel_member,panel_chair}', the.edition_id) then
    raise exception 'only the panel votes' using errcode = 'insufficient_privilege';
  end if;
  if the.state <> 'open' then
    raise exception 'the ballot is closed' using errcode = 'UT033';
  end if;
  update judging.ballot_voter v
  set voted = true
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
  own := array(
    select e.entry_id
    from judging.ballot_entry e
    where e.organiser_id = organiser
      and e.ballot_id = ballot
      and e.entry_id <> all (people.conflicts())
  );
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

-- Closes a ballot. A secret one is counted only where at least three have compared every pair. Raises UT033 (is closed).
create function judging.close_ballot(ballot uuid, at timestamptz) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  organiser uuid := platform.current_organiser();
  the judging.ballot;
  counts boolean;
begin
  select * into the from judging.ballot b where b.organiser_id = organiser and b.id = ballot for update;
  if the.id is null or not people.holds_on_edition('{panel_member,panel_chair}', the.edition_id) then
    raise exception 'only the panel closes a ballot' using errcode = 'insufficient_privilege';
  end if;
  if the.state <> 'open' then
    raise exception 'the ballot is closed' using errcode = 'UT033';
  end if;
  counts := not the.secret or not exists (
    select from judging.ballot_tally t
    where t.organiser_id = organiser and t.ballot_id = ballot and t.compared < 3
  );
  update judging.ballot b
  set state = 'closed', closed_by = platform.current_person(), closed_at = at, counted = counts
  where b.organiser_id = organiser and b.id = ballot;
  return counts;
end
$$;
revoke execute on function
  judging.open_ballot(uuid, text, text, boolean, uuid[], uuid[], timestamptz),
  judging.cast_vote(uuid, jsonb),
  judging.close_ballot(uuid, timestamptz)
from public;
grant execute on function
  judging.open_ballot(uuid, text, text, boolean, uuid[], uuid[], timestamptz),
  judging.cast_vote(uuid, jsonb),
  judging.close_ballot(uuid, timestamptz)
to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- The panel and the office read; nobody writes but by the functions.

create policy ballot_read on judging.ballot for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
  );
create policy ballot_entry_read on judging.ballot_entry for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and entry_id <> all ((select people.conflicts())::uuid[])
    and exists (
      select from judging.ballot b
      where b.organiser_id = ballot_entry.organiser_id and b.id = ballot_entry.ballot_id
    )
  );
create policy ballot_voter_read on judging.ballot_voter for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.ballot b
      where b.organiser_id = ballot_voter.organiser_id and b.id = ballot_voter.ballot_id
    )
  );
create policy ballot_tally_read on judging.ballot_tally for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and entry_id <> all ((select people.conflicts())::uuid[])
    and other_id <> all ((select people.conflicts())::uuid[])
    and exists (
      select from judging.ballot b
      where b.organiser_id = ballot_tally.organiser_id and b.id = ballot_tally.ballot_id and b.counted
    )
  );
create policy ballot_vote_read on judging.ballot_vote for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and entry_id <> all ((select people.conflicts())::uuid[])
    and exists (
      select from judging.ballot b
      where b.organiser_id = ballot_vote.organiser_id
        and b.id = ballot_vote.ballot_id
        and (b.state = 'closed' or ballot_vote.person_id = platform.current_person())
    )
  );

do $$
declare
  t text;
begin
  foreach t in array array['ballot', 'ballot_entry', 'ballot_voter', 'ballot_tally', 'ballot_vote'] loop
    execute format('alter table judging.%I enable row level security', t);
  end loop;
end
$$;
grant select on judging.ballot, judging.ballot_entry, judging.ballot_voter, judging.ballot_tally, judging.ballot_vote
to utmarkt_app;
