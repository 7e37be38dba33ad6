-- How far an entry has come hangs on more than its own answers: on what is confirmed of its film, and, where an award
-- has rules about earlier honours, on those honours and on what units have been called. When one of them changes, what
-- is kept of it (0010) is forgotten.

create trigger film_confirmation_changes_standing after insert or update on application.film_confirmation
for each row execute function application.forget_standing();

create function application.forget_honoured_standings() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from application.standing s
  using programme.edition ed
  where s.organiser_id = coalesce(new.organiser_id, old.organiser_id)
    and ed.organiser_id = s.organiser_id
    and ed.id = s.edition_id
    and jsonb_array_length(coalesce(ed.definition -> 'pastHonours', '[]')) > 0;
  return null;
end
$$;
create trigger honour_changes_standings after insert or delete on published.honour
for each row execute function application.forget_honoured_standings();
create trigger unit_changes_standings after update on people.unit
for each row execute function application.forget_honoured_standings();
create trigger organisation_changes_standings after update on people.organisation
for each row execute function application.forget_honoured_standings();
create trigger unit_alias_changes_standings after insert or delete on people.unit_alias
for each row execute function application.forget_honoured_standings();
create trigger organisation_alias_changes_standings after insert or delete on people.organisation_alias
for each row execute function application.forget_honoured_standings();
