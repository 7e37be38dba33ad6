-- Whoever was asked to sit on a panel, and has not answered, is neither there nor votes: to come to its meeting, or to cast a vote in
-- its ballot, is to say yes, and is noted as that. They are of the panel all the same, and of those of whom more than half must be there.

create function judging.accept_by_coming() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update judging.seat s
  set answer = 'accepted', answered_at = new.came_at
  from judging.meeting m
  where m.organiser_id = new.organiser_id
    and m.id = new.meeting_id
    and s.organiser_id = m.organiser_id
    and s.edition_id = m.edition_id
    and s.person_id = new.person_id
    and s.answer is null;
  return null;
end
$$;
create trigger coming_is_an_answer after insert on judging.attendance
for each row execute function judging.accept_by_coming();

-- As of when the ballot was opened: when somebody voted is not kept.
create function judging.accept_by_voting() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update judging.seat s
  set answer = 'accepted', answered_at = b.opened_at
  from judging.ballot b
  where b.organiser_id = new.organiser_id
    and b.id = new.ballot_id
    and s.organiser_id = b.organiser_id
    and s.edition_id = b.edition_id
    and s.person_id = new.person_id
    and s.answer is null;
  return null;
end
$$;
create trigger voting_is_an_answer after update on judging.ballot_voter
for each row when (new.voted and not old.voted)
execute function judging.accept_by_voting();
