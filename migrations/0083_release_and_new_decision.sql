-- A release and a new decision on the same class do not pass each other: what is public is what was decided. The release
-- closes the class as the sealing does; a new decision takes the same lock, shared, before it asks whether it comes too late.

create or replace function ceremony.class_is_ready() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock(judging.class_lock(new.edition_id, new.class_key));
  if exists (select from judging.unsettled(new.edition_id) u where u.class_key = new.class_key)
    or not exists (
      select from judging.sealing s
      where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id and s.class_key = new.class_key
    )
  then
    raise exception 'the class is not sealed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- The lock is held to the end of the transaction, so whatever asks for the release after this gets the same answer.
create function judging.refuse_if_released() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock_shared(judging.class_lock(new.edition_id, new.class_key));
  if exists (
    select from ceremony.class_release r
    where r.organiser_id = new.organiser_id and r.edition_id = new.edition_id and r.class_key = new.class_key
  ) then
    raise exception 'the class is released' using errcode = 'UT010';
  end if;
  return new;
end
$$;
create trigger amendment_before_the_release before insert on judging.amendment
for each row execute function judging.refuse_if_released();

-- ---------------------------------------------------------------------------------------------------
-- A text for the press that was written of the decision as it was is shown to nobody until the office has saved it anew.
alter table ceremony.press_text add column outdated_at timestamptz;

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
  update ceremony.press_text t
  set outdated_at = new.decided_at
  from judging.decision j
  where j.organiser_id = new.organiser_id
    and j.entry_id = new.entry_id
    and t.organiser_id = j.organiser_id
    and t.decision_id = j.id;
  return new;
end
$$;

create or replace function ceremony.notice_with(key bytea)
returns table (
  id uuid, decision_id uuid, edition_id uuid, class_key text, name text, honour text, citation text, prizes jsonb,
  unit text, organisation text, title text, press_text text, press_revision integer,
  acknowledged_at timestamptz, answer text, comment text, answered_revision integer, released boolean
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select n.id, d.id, d.edition_id, d.class_key, n.name, d.honour, d.citation, d.prizes,
    e.unit_name, e.organisation_name, e.title, t.body, t.revision,
    n.acknowledged_at, n.answer, n.comment, n.answered_revision,
    ceremony.is_class_released(d.edition_id, d.class_key)
  from ceremony.embargo_notice n
  join judging.decision d on d.organiser_id = n.organiser_id and d.id = n.decision_id
  join application.entry e on e.organiser_id = d.organiser_id and e.id = d.entry_id
  left join ceremony.press_text t
    on t.organiser_id = d.organiser_id and t.decision_id = d.id and t.outdated_at is null
  where n.organiser_id = platform.current_organiser()
    and n.key_hash = key
    and n.withdrawn_at is null
    and d.honour <> 'none'
$$;

create or replace function ceremony.answer_notice(key bytea, said text, words text, seen_revision integer, at timestamptz)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update ceremony.embargo_notice n
  set acknowledged_at = coalesce(n.acknowledged_at, at),
    answer = coalesce(said, n.answer),
    comment = case when said is null then n.comment else words end,
    answered_revision = case when said is null then n.answered_revision else seen_revision end,
    answered_at = case when said is null then n.answered_at else at end
  where n.organiser_id = platform.current_organiser()
    and n.key_hash = key
    and n.withdrawn_at is null
    and (
      said is null
      or exists (
        select from ceremony.press_text t
        where t.organiser_id = n.organiser_id
          and t.decision_id = n.decision_id
          and t.revision = seen_revision
          and t.outdated_at is null
      )
    );
  return found;
end
$$;
