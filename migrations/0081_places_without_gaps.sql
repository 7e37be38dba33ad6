-- Where a colleague ranked an entry could be read from the gap that it left, 2 and 3 without a 1, by whoever stands back from it.
-- Nobody reads the places as they were given any more but through the functions below, which number them within what the reader
-- may see.

revoke select on judging.ballot_vote from utmarkt_app;
drop policy ballot_vote_read on judging.ballot_vote;

-- The votes of open ballots, one's own at once and the others' when the ballot is closed. Whoever stands back from an entry of the
-- ballot gets the order of the rest alone: numbered anew, with what was not ranked level in the last place, as it is counted. That
-- somebody ranked just the one that is hidden would tell as much as a gap does.
create function judging.ballot_votes(ballots uuid[])
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
      else v.place
    end
  from judging.ballot_vote v
  join judging.ballot b on b.organiser_id = v.organiser_id and b.id = v.ballot_id
  cross join mine
  where v.organiser_id = platform.current_organiser()
    and v.ballot_id = any (ballots)
    and v.entry_id <> all (mine.hidden)
    and (b.state = 'closed' or v.person_id = platform.current_person())
    and (people.is_office() or people.holds_on_edition('{panel_member,panel_chair}', b.edition_id))
$$;
revoke execute on function judging.ballot_votes(uuid[]) from public;
grant execute on function judging.ballot_votes(uuid[]) to utmarkt_app;

-- One's own order is for oneself; what others gave of it is nobody's to read.
revoke select on judging.own_entry from utmarkt_app;
grant select (organiser_id, assessment_id, entry_id, scores, note, revision, saved_at) on judging.own_entry to utmarkt_app;

create function judging.own_places(assessment uuid)
returns table (entry_id uuid, place integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  select e.entry_id, e.place
  from judging.own_entry e
  join judging.own_assessment a on a.organiser_id = e.organiser_id and a.id = e.assessment_id
  where e.organiser_id = platform.current_organiser()
    and e.assessment_id = assessment
    and a.person_id = platform.current_person()
    and e.entry_id <> all ((select people.conflicts())::uuid[])
$$;
revoke execute on function judging.own_places(uuid) from public;
grant execute on function judging.own_places(uuid) to utmarkt_app;
