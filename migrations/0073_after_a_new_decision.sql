-- What winners were told under embargo of a decision that is made anew no longer holds: their links show nothing more, and
-- the office tells them again.
create or replace function judging.forget_documents() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from ceremony.diploma d
  using judging.decision j
  where j.organiser_id = new.organiser_id
    and j.entry_id = new.entry_id
    and d.organiser_id = j.organiser_id
    and d.decision_id = j.id;
  update ceremony.embargo_notice n
  set withdrawn_at = new.decided_at, withdrawn_by = new.decided_by
  from judging.decision j
  where j.organiser_id = new.organiser_id
    and j.entry_id = new.entry_id
    and n.organiser_id = j.organiser_id
    and n.decision_id = j.id
    and n.withdrawn_at is null;
  return new;
end
$$;
