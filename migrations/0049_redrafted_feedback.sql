-- A redraft of the feedback, when its consensus has been agreed on anew, is written by nobody: it makes no writer of whoever
-- said yes last, says no reason in anybody's language, takes in again what is agreed again, and gives the newly agreed
-- summary, with the words beside that somebody had written before.

alter table assessment.feedback_sentence
  -- Left out by a redraft, since the consensus no longer says it. A person's leaving out has its reason in `left_out`.
  add column no_longer_agreed boolean not null default false,
  -- The revision whose words, written by somebody, the newly agreed ones took the place of.
  add column replaced_revision integer,
  add check (not no_longer_agreed or (left_out is null and kind <> 'summary')),
  add check (replaced_revision < revision);
alter table assessment.feedback_sentence_revision
  add column no_longer_agreed boolean not null default false;

-- What is changed is kept, word by word, and takes an approval away: it was of another text. A redraft comes by a trigger of
-- the consensus.
create or replace function assessment.keep_feedback_words() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  redrafts boolean := pg_trigger_depth() > 1;
  told boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' then
    if (old.finding_ids, old.kind, old.entry_id) is distinct from (new.finding_ids, new.kind, new.entry_id)
      or (old.original <> new.original and not (redrafts and new.kind = 'summary'))
    then
      raise exception 'where a sentence comes from is kept' using errcode = 'restrict_violation';
    end if;
    if not redrafts
      and (
        (new.no_longer_agreed and not old.no_longer_agreed)
        or new.replaced_revision is distinct from old.replaced_revision
      )
    then
      raise exception 'what is no longer agreed is not for anybody to say' using errcode = 'restrict_violation';
    end if;
    told := (old.body, old.left_out, old.no_longer_agreed) is distinct from (new.body, new.left_out, new.no_longer_agreed);
    if told and new.revision <> old.revision + 1 then
      raise exception 'a changed sentence has a new revision' using errcode = 'restrict_violation';
    end if;
  end if;
  if exists (
    select from assessment.feedback_report r
    where r.organiser_id = new.organiser_id and r.entry_id = new.entry_id
  ) then
    raise exception 'released feedback is kept as it was' using errcode = 'restrict_violation';
  end if;
  if told then
    insert into assessment.feedback_sentence_revision
      (organiser_id, sentence_id, revision, body, left_out, no_longer_agreed, saved_by, saved_at)
    values (new.organiser_id, new.id, new.revision, new.body, new.left_out, new.no_longer_agreed,
      case when tg_op = 'UPDATE' and not redrafts then platform.current_person() end, coalesce(new.changed_at, now()));
  end if;
  if tg_op = 'UPDATE' then
    update assessment.feedback_draft d
    set revision = d.revision + 1,
      state = case when d.state = 'approved' then 'writing' else d.state end
    where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id;
  end if;
  return new;
end
$$;

-- What was redrafted before stands as nobody's too.
update assessment.feedback_sentence_revision v
set saved_by = null,
  no_longer_agreed = v.left_out is not null,
  left_out = null
from assessment.feedback_sentence s
where s.organiser_id = v.organiser_id
  and s.id = v.sentence_id
  and v.revision > 1
  and (
    v.left_out = 'Samsynen har ändrats sedan det skrevs.'
    or (s.kind = 'summary' and s.changed_at is null)
  );
alter table assessment.feedback_sentence disable trigger feedback_words_are_kept;
update assessment.feedback_sentence s
set left_out = null, no_longer_agreed = true, changed_by = null
where s.left_out = 'Samsynen har ändrats sedan det skrevs.';
update assessment.feedback_sentence s
set original = s.body
where s.kind = 'summary' and s.changed_at is null and s.original <> s.body;
alter table assessment.feedback_sentence enable trigger feedback_words_are_kept;

-- What is no longer agreed is left out, with its words kept, and taken in again when it is agreed again; what is agreed in
-- other words is a sentence of its own. The summary is the agreed one.
create or replace function assessment.redraft_feedback(organiser uuid, entry uuid) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  agreed assessment.consensus;
begin
  select c.* into agreed
  from assessment.consensus c
  where c.organiser_id = organiser and c.entry_id = entry;
  -- An approval is of a revision: the one that was given is of no later one.
  update assessment.feedback_draft d
  set state = 'writing', revision = d.revision + 1
  where d.organiser_id = organiser and d.entry_id = entry;
  update assessment.feedback_sentence s
  set no_longer_agreed = not s.no_longer_agreed,
    revision = s.revision + 1,
    changed_by = null,
    changed_at = agreed.done_at
  where s.organiser_id = organiser
    and s.entry_id = entry
    and s.kind <> 'summary'
    and s.left_out is null
    and s.no_longer_agreed = exists (
      select from assessment.finding f
      where f.organiser_id = s.organiser_id
        and f.entry_id = s.entry_id
        and f.id = any (s.finding_ids)
        and f.kind = s.kind
        and f.body = s.original
    );
  insert into assessment.feedback_sentence (organiser_id, entry_id, criterion_key, kind, original, body, finding_ids, position)
  select f.organiser_id, f.entry_id, f.criterion_key, f.kind, f.body, f.body, array[f.id],
    coalesce((
      select max(s.position)
      from assessment.feedback_sentence s
      where s.organiser_id = f.organiser_id
        and s.entry_id = f.entry_id
        and s.criterion_key = f.criterion_key
        and s.kind = f.kind
    ), 0) + row_number() over (partition by f.criterion_key, f.kind order by f.position, f.id)
  from assessment.finding f
  where f.organiser_id = organiser
    and f.entry_id = entry
    and f.review_id is null
    and f.kind in ('strength', 'improvement_area')
    and not exists (
      select from assessment.feedback_sentence s
      where s.organiser_id = f.organiser_id
        and s.entry_id = f.entry_id
        and f.id = any (s.finding_ids)
        and s.kind = f.kind
        and s.original = f.body
    );
  update assessment.feedback_sentence s
  set original = coalesce(agreed.summary, ''),
    body = coalesce(agreed.summary, ''),
    revision = case when s.body = coalesce(agreed.summary, '') then s.revision else s.revision + 1 end,
    replaced_revision = case
      when s.body in (s.original, coalesce(agreed.summary, '')) then s.replaced_revision
      else s.revision
    end,
    changed_by = null,
    changed_at = agreed.done_at
  where s.organiser_id = organiser
    and s.entry_id = entry
    and s.kind = 'summary'
    and s.original <> coalesce(agreed.summary, '');
end
$$;
