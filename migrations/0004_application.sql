-- A unit's entry: the draft answer by answer, and what was submitted, as it was shown.

create schema application;
grant usage on schema application to utmarkt_app;

create table application.entry (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  -- Given at the first submission, counted within the edition.
  number integer,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'withdrawn')),
  class_key text,
  unit_id uuid,
  -- What the unit calls itself and its work, from the answers that carry those meanings.
  unit_name text,
  organisation_name text,
  title text,
  -- The answers of the eligibility check, and what they came to.
  eligibility jsonb not null default '{}',
  demo boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, edition_id, number),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, unit_id) references people.unit (organiser_id, id),
  foreign key (organiser_id, created_by) references people.person (organiser_id, id),
  check (state = 'draft' or submitted_at is not null)
);
create index entry_edition on application.entry (organiser_id, edition_id, state);

alter table people.appointment
  add foreign key (organiser_id, entry_id) references application.entry (organiser_id, id);
alter table people.conflict
  add foreign key (organiser_id, entry_id) references application.entry (organiser_id, id);

create table application.answer (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  question_key text not null,
  revision integer not null,
  value jsonb not null,
  -- What is encrypted at rest, such as a film's password.
  secret bytea,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, entry_id, question_key),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

create table application.answer_revision (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  question_key text not null,
  revision integer not null,
  value jsonb not null,
  secret bytea,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, entry_id, question_key, revision),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- Every revision is kept, whoever writes the answer.
create function application.keep_revision() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if tg_op = 'UPDATE' and new.revision <> old.revision + 1 then
    raise exception 'a save must follow the revision before it' using errcode = 'serialization_failure';
  end if;
  insert into application.answer_revision
    (organiser_id, entry_id, question_key, revision, value, secret, saved_by, saved_at)
  values
    (new.organiser_id, new.entry_id, new.question_key, new.revision, new.value, new.secret, new.saved_by, new.saved_at);
  return new;
end
$$;
create trigger answer_keeps_revision after insert or update on application.answer
for each row execute function application.keep_revision();
create trigger answer_revision_is_append_only before update or delete or truncate on application.answer_revision
for each statement execute function platform.refuse_change();

-- The notice of participation to the unit's board.
create table application.board_notice (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  board text not null,
  notified_on date,
  reference text,
  declared_by uuid,
  declared_at timestamptz not null default now(),
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- What was submitted, question and answer as they were shown: never changed, only followed by another.
create table application.submission (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  sequence integer not null,
  shown jsonb not null,
  -- What was encrypted in the answers, still encrypted, by question.
  secrets jsonb not null default '{}',
  document_hash text,
  submitted_by uuid,
  submitted_at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, entry_id, sequence),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);
create function application.keep_submission() returns trigger
language plpgsql
as $$
begin
  -- The document is set once, when it has been made from what is here.
  if (to_jsonb(new) - 'document_hash') is distinct from (to_jsonb(old) - 'document_hash')
    or old.document_hash is not null then
    raise exception 'a submission is kept as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger submission_is_kept before update on application.submission
for each row execute function application.keep_submission();

-- The next number in an edition. Who submits sees no other unit's entry, so the counting is done here; the lock
-- makes two who submit at once get two numbers.
create function application.next_number(edition uuid) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('application.number ' || edition::text, 0));
  return (
    select coalesce(max(e.number), 0) + 1
    from application.entry e
    where e.organiser_id = platform.current_organiser() and e.edition_id = edition
  );
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- Who may read an entry: its applicants and the office always; its team and the panel once it is in.

create policy entry_read on application.entry for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant}', id)
      or (
        state = 'submitted'
        and not people.has_conflict(id)
        and (
          people.holds_on_entry('{examiner,lead_examiner}', id)
          or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
        )
      )
    )
  );
create policy entry_add on application.entry for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser());
create policy entry_change on application.entry for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or people.holds_on_entry('{applicant}', id))
  );

-- Who begins an entry becomes its applicant, and can make nobody else one.
create function application.began_by_me(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.id = entry
      and e.created_by = platform.current_person()
  )
$$;
create policy appointment_of_own_entry on people.appointment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and role = 'applicant'
    and person_id = platform.current_person()
    and application.began_by_me(entry_id)
  );

-- The working answers are the writers' (and the office's, who helps them); who assesses reads the submission.
do $$
declare
  t text;
begin
  foreach t in array array['answer', 'answer_revision', 'board_notice'] loop
    execute format('alter table application.%I enable row level security', t);
    execute format($p$
      create policy writers on application.%1$I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_entry('{applicant}', entry_id)
        )
      )
    $p$, t);
  end loop;
end
$$;

alter table application.entry enable row level security;
alter table application.submission enable row level security;
-- A submission is read by those who read its entry, made by its applicants, and given its document by the system.
create policy read_with_the_entry on application.submission for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from application.entry e
      where e.organiser_id = submission.organiser_id and e.id = submission.entry_id
    )
  );
create policy submission_add on application.submission for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );
create policy submission_document on application.submission for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
grant select, insert, update on application.entry, application.answer, application.board_notice to utmarkt_app;
grant select, insert on application.answer_revision to utmarkt_app;
grant select, insert, update (document_hash) on application.submission to utmarkt_app;
