-- The training case: one text that all examiners of an edition score before the round, so that they can see how far they
-- agree. A score is its writer's own until the reader's are in too, and has no name to colleagues even then: they read
-- no row of it, only what the function below answers.

create table assessment.training_case (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  title text not null default '',
  introduction text not null default '',
  -- What is read: [{heading, text}].
  sections jsonb not null default '[]',
  -- The last day to score it, by the organiser's wall clock.
  closes timestamp,
  revision integer not null default 1,
  opened_at timestamptz,
  reminded_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  check ((state = 'draft') = (opened_at is null))
);

-- What the office or its experts would give: to compare with, once one's own scores are in.
create table assessment.training_key (
  organiser_id uuid not null references platform.organiser (id),
  case_id uuid not null,
  criterion_key text not null,
  score integer,
  reason text not null default '',
  primary key (organiser_id, case_id, criterion_key),
  foreign key (organiser_id, case_id) references assessment.training_case (organiser_id, id)
);

create table assessment.training_review (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  case_id uuid not null,
  person_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  revision integer not null default 1,
  saved_at timestamptz,
  submitted_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, case_id, person_id),
  foreign key (organiser_id, case_id) references assessment.training_case (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check ((state = 'submitted') = (submitted_at is not null))
);

create table assessment.training_score (
  organiser_id uuid not null references platform.organiser (id),
  review_id uuid not null,
  criterion_key text not null,
  -- The reason may be written before the score.
  score integer,
  reason text not null default '',
  primary key (organiser_id, review_id, criterion_key),
  foreign key (organiser_id, review_id) references assessment.training_review (organiser_id, id)
);

-- What has been handed in is kept as it was, and so is the text that it speaks of.
create trigger training_review_is_kept before update on assessment.training_review
for each row execute function assessment.keep_handed_in();

create function assessment.keep_training_score() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  part jsonb;
begin
  foreach part in array array[to_jsonb(old), to_jsonb(new)] loop
    if exists (
      select from assessment.training_review r
      where r.organiser_id = (part ->> 'organiser_id')::uuid
        and r.id = (part ->> 'review_id')::uuid
        and r.state <> 'draft'
    ) then
      raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
create trigger training_score_is_kept before insert or update or delete on assessment.training_score
for each row execute function assessment.keep_training_score();

create function assessment.keep_training_case() returns trigger
language plpgsql
as $$
begin
  if old.state <> 'draft' and (new.state = 'draft'
    or (new.edition_id, new.title, new.introduction, new.sections)
      is distinct from (old.edition_id, old.title, old.introduction, old.sections)) then
    raise exception 'a training case that examiners read is kept as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger training_case_is_kept before update on assessment.training_case
for each row execute function assessment.keep_training_case();

create function assessment.keep_training_key() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  part jsonb;
begin
  foreach part in array array[to_jsonb(old), to_jsonb(new)] loop
    if exists (
      select from assessment.training_case c
      where c.organiser_id = (part ->> 'organiser_id')::uuid
        and c.id = (part ->> 'case_id')::uuid
        and c.state <> 'draft'
    ) then
      raise exception 'a training case that examiners read is kept as it is' using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
create trigger training_key_is_kept before insert or update or delete on assessment.training_key
for each row execute function assessment.keep_training_key();

-- ---------------------------------------------------------------------------------------------------

-- Whether the reader's own scores of a training case are in.
create function assessment.has_scored(training_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.training_review r
    where r.organiser_id = platform.current_organiser()
      and r.case_id = training_case
      and r.person_id = platform.current_person()
      and r.state = 'submitted'
  )
$$;

-- Whether the reader is one of those who score the case.
create function assessment.scores_training(training_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.training_case c
    where c.organiser_id = platform.current_organiser()
      and c.id = training_case
      and people.holds_on_edition('{examiner}', c.edition_id)
  )
$$;

-- The office sees everyone's scores with their names; but who scores the case too has their own in first.
create function assessment.oversees_training(training_case uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select platform.is_system()
    or (
      people.is_office()
      and (not assessment.scores_training(training_case) or assessment.has_scored(training_case))
    )
$$;

-- How many have handed in their scores, to those who score the case and to the office.
create function assessment.training_scored_by(training_case uuid) returns integer
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*)::integer
  from assessment.training_review r
  where r.organiser_id = platform.current_organiser()
    and r.case_id = training_case
    and r.state = 'submitted'
    and (platform.is_system() or people.is_office() or assessment.scores_training(training_case))
$$;

-- The scores that are in, to somebody whose own are: without names, in an order that says nothing of who. With two in
-- all there would be no doubt about whose the other's are, so that the colleagues' are shown from three.
create function assessment.training_spread(training_case uuid)
returns table (reviewer integer, mine boolean, criterion_key text, score integer, reason text)
language sql stable security definer
set search_path = pg_catalog
as $$
  select
    dense_rank() over (order by md5(training_case::text || r.id::text))::integer,
    r.person_id = platform.current_person(),
    s.criterion_key,
    s.score,
    s.reason
  from assessment.training_review r
  join assessment.training_score s on s.organiser_id = r.organiser_id and s.review_id = r.id
  where r.organiser_id = platform.current_organiser()
    and r.case_id = training_case
    and r.state = 'submitted'
    and assessment.has_scored(training_case)
    and assessment.scores_training(training_case)
    and (r.person_id = platform.current_person() or assessment.training_scored_by(training_case) >= 3)
$$;

create policy training_case_read on assessment.training_case for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or (state <> 'draft' and people.holds_on_edition('{examiner}', edition_id))
    )
  );
create policy training_case_add on assessment.training_case for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy training_case_change on assessment.training_case for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

create policy training_key_read on assessment.training_key for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      assessment.oversees_training(case_id)
      or (assessment.scores_training(case_id) and assessment.has_scored(case_id))
      -- Whoever writes it has seen it.
      or (
        (select people.is_office())
        and exists (
          select from assessment.training_case c
          where c.organiser_id = training_key.organiser_id and c.id = training_key.case_id and c.state = 'draft'
        )
      )
    )
  );
create policy training_key_write on assessment.training_key to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
    and exists (
      select from assessment.training_case c
      where c.organiser_id = training_key.organiser_id and c.id = training_key.case_id and c.state = 'draft'
    )
  );

-- That somebody has begun, or is in, the office may know; what they gave is in the scores.
create policy training_review_read on assessment.training_review for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
  );
create policy training_review_add on assessment.training_review for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and assessment.scores_training(case_id)
    and exists (
      select from assessment.training_case c
      where c.organiser_id = training_review.organiser_id and c.id = training_review.case_id and c.state = 'open'
    )
  );
create policy training_review_write on assessment.training_review for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and state = 'draft'
    and assessment.scores_training(case_id)
    and exists (
      select from assessment.training_case c
      where c.organiser_id = training_review.organiser_id and c.id = training_review.case_id and c.state = 'open'
    )
  )
  with check (organiser_id = platform.current_organiser() and person_id = platform.current_person());

create policy training_score_read on assessment.training_score for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from assessment.training_review r
      where r.organiser_id = training_score.organiser_id
        and r.id = training_score.review_id
        and (
          r.person_id = platform.current_person()
          or (r.state = 'submitted' and assessment.oversees_training(r.case_id))
        )
    )
  );
create policy training_score_write on assessment.training_score to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from assessment.training_review r
      where r.organiser_id = training_score.organiser_id
        and r.id = training_score.review_id
        and r.person_id = platform.current_person()
        and r.state = 'draft'
    )
  );

do $$
declare
  t text;
begin
  foreach t in array array['training_case', 'training_key', 'training_review', 'training_score'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert, update on assessment.training_case, assessment.training_key, assessment.training_review,
  assessment.training_score to utmarkt_app;
