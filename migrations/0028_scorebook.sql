-- A finding builds on one or more passages, and the office can open a review again while the team has not agreed.

-- What has been handed in is kept as it was: the passage stands in the array as it stood alone.
alter table assessment.finding add column passages jsonb not null default '[]'
  check (jsonb_typeof(passages) = 'array');
alter table assessment.finding disable trigger finding_is_kept;
update assessment.finding set passages = jsonb_build_array(passage) where passage is not null;
alter table assessment.finding enable trigger finding_is_kept;
alter table assessment.finding drop column passage;

alter table assessment.review
  add column reopened_at timestamptz,
  add column reopened_reason text,
  add check ((reopened_at is null) = (reopened_reason is null));

-- A review that is handed in changes in one way alone: it is opened again, as it stands, before the team has agreed.
create function assessment.keep_handed_in_review() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if old.state = 'draft' then
    return new;
  end if;
  if new.state = 'draft'
    and new.reopened_at is distinct from old.reopened_at
    and new.reopened_at is not null
    and (to_jsonb(new) - '{state,submitted_at,revision,reopened_at,reopened_reason}'::text[])
      = (to_jsonb(old) - '{state,submitted_at,revision,reopened_at,reopened_reason}'::text[])
    and not exists (
      select from assessment.consensus c
      where c.organiser_id = old.organiser_id and c.entry_id = old.entry_id and c.state <> 'draft'
    )
  then
    return new;
  end if;
  raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
end
$$;
drop trigger review_is_kept on assessment.review;
create trigger review_is_kept before update on assessment.review
for each row execute function assessment.keep_handed_in_review();

-- The office opens a review again without reading it: what is not shared yet stays its writer's own.
create function assessment.reopen_review(entry uuid, person uuid, at timestamptz, reason text) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or people.is_office()) then
    raise exception 'only the office opens a review again' using errcode = 'insufficient_privilege';
  end if;
  update assessment.review r
  set state = 'draft', submitted_at = null, revision = r.revision + 1, reopened_at = at, reopened_reason = reason
  where r.organiser_id = platform.current_organiser()
    and r.entry_id = entry
    and r.person_id = person
    and r.state = 'submitted';
  return found;
end
$$;
revoke execute on function assessment.reopen_review(uuid, uuid, timestamptz, text) from public;
grant execute on function assessment.reopen_review(uuid, uuid, timestamptz, text) to utmarkt_app;
