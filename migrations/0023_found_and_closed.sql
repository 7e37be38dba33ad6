-- The office finds an entry however its name is typed, and an organisation that no longer exists is no longer offered.

-- What a search looks in is kept without dots and accents from now on; what was kept before is made again when asked for.
delete from application.standing;

-- Whom an entry is found by has a name and an address of their own, which they can change.
create function application.forget_standings_of_person() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from application.standing s
  using application.entry e
  where s.organiser_id = new.organiser_id
    and e.organiser_id = s.organiser_id
    and e.id = s.entry_id
    and new.id in (e.created_by, e.contact_id);
  return null;
end
$$;
create trigger person_changes_standings after update on people.person
for each row when (old.name is distinct from new.name or old.email is distinct from new.email)
execute function application.forget_standings_of_person();

-- From that day on it is offered to nobody; its units, entries and honours stay.
alter table people.organisation add column closed_on date;
