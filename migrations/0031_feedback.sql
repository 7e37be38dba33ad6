-- Feedback is written before it is released: a draft made of the team's findings, edited for tone with each sentence's
-- origin kept, read by a second person, and only then given to the unit. Then the meeting, what the unit thinks of it,
-- and after a year what it changed.

create table assessment.feedback_draft (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  state text not null default 'writing' check (state in ('writing', 'reading', 'sent-back', 'approved')),
  -- Counts every change, so that an approval says of what it is.
  revision integer not null default 1,
  reader_id uuid,
  asked_by uuid,
  asked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, reader_id) references people.person (organiser_id, id),
  check (state <> 'reading' or reader_id is not null)
);
create index feedback_draft_reader on assessment.feedback_draft (organiser_id, reader_id);

-- One sentence (or the summary, which belongs to no criterion), as it came from the findings and as it reads now.
create table assessment.feedback_sentence (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  criterion_key text,
  kind text not null check (kind in ('summary', 'strength', 'improvement_area')),
  original text not null,
  body text not null,
  finding_ids uuid[] not null default '{}',
  position integer not null default 0,
  -- Why the unit does not get it, where it does not.
  left_out text,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references assessment.feedback_draft (organiser_id, entry_id),
  check ((kind = 'summary') = (criterion_key is null)),
  check (kind <> 'summary' or left_out is null)
);
create index feedback_sentence_entry on assessment.feedback_sentence (organiser_id, entry_id, position);

-- Every text that was saved, by whom. The first one, by nobody, is the findings' own.
create table assessment.feedback_sentence_revision (
  organiser_id uuid not null references platform.organiser (id),
  sentence_id uuid not null,
  revision integer not null,
  body text not null,
  left_out text,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, sentence_id, revision),
  foreign key (organiser_id, sentence_id) references assessment.feedback_sentence (organiser_id, id)
);

-- A second reader's answers to the four questions, kept as they were given.
create table assessment.feedback_reading (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  reader_id uuid not null,
  -- Of the draft that was read.
  revision integer not null,
  outcome text not null check (outcome in ('approved', 'sent-back')),
  -- By question: yes or no, and words. Remarks: to which sentence, as it stood, under which question.
  answers jsonb not null,
  remarks jsonb not null default '[]',
  read_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references assessment.feedback_draft (organiser_id, entry_id),
  foreign key (organiser_id, reader_id) references people.person (organiser_id, id)
);
create index feedback_reading_entry on assessment.feedback_reading (organiser_id, entry_id, read_at);

-- What a release rests on: whose approval, or why it went out without. Apart from the report, which the unit reads.
create table assessment.feedback_approval (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  approved_by uuid,
  without_approval text,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references assessment.feedback_draft (organiser_id, entry_id),
  foreign key (organiser_id, approved_by) references people.person (organiser_id, id),
  check ((approved_by is null) = (btrim(coalesce(without_approval, '')) <> ''))
);

create table assessment.feedback_meeting (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  -- By the organiser's wall clock.
  starts timestamp not null,
  ends timestamp not null,
  place text not null default '',
  link text,
  who text not null default '',
  -- Counts what the calendar files told.
  sequence integer not null default 0,
  cancelled_at timestamptz,
  booked_by uuid,
  booked_at timestamptz not null,
  held_on date,
  held_by uuid,
  primary key (organiser_id, id),
  unique (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references assessment.feedback_report (organiser_id, entry_id),
  check (ends > starts)
);

-- Short notes of the meeting: one that the unit reads too, and one that the team keeps.
create table assessment.feedback_meeting_note (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  audience text not null check (audience in ('unit', 'team')),
  body text not null,
  revision integer not null default 1,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (organiser_id, entry_id, audience),
  foreign key (organiser_id, entry_id) references assessment.feedback_meeting (organiser_id, entry_id)
);

create table assessment.feedback_receipt (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  acknowledged_by uuid not null,
  acknowledged_at timestamptz not null,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references assessment.feedback_report (organiser_id, entry_id)
);

create table assessment.feedback_rating (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  useful integer not null check (useful between 1 and 5),
  understandable integer not null check (understandable between 1 and 5),
  fair integer not null check (fair between 1 and 5),
  words text not null default '',
  -- Whether the team may read the words. The figures are never shown to it.
  words_to_team boolean not null default false,
  rated_by uuid not null,
  rated_at timestamptz not null,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references assessment.feedback_report (organiser_id, entry_id)
);

create table assessment.feedback_follow_up (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  due_at timestamptz not null,
  asked_at timestamptz,
  answered_at timestamptz,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references assessment.feedback_report (organiser_id, entry_id)
);
create index feedback_follow_up_due on assessment.feedback_follow_up (organiser_id, due_at) where asked_at is null;

create table assessment.feedback_follow_up_answer (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  -- The improvement area's key in the report as it was shown.
  area_key text not null,
  state text not null check (state in ('done', 'begun', 'not-done')),
  words text not null default '',
  revision integer not null default 1,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (organiser_id, entry_id, area_key),
  foreign key (organiser_id, entry_id) references assessment.feedback_follow_up (organiser_id, entry_id)
);

-- ---------------------------------------------------------------------------------------------------
-- The draft is there as soon as the consensus is done, whoever finishes it, and made of its findings as they stand.

create function assessment.draft_feedback(organiser uuid, entry uuid) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  insert into assessment.feedback_draft (organiser_id, entry_id)
  values (organiser, entry)
  on conflict do nothing;
  if not found then
    return;
  end if;
  insert into assessment.feedback_sentence (organiser_id, entry_id, criterion_key, kind, original, body, finding_ids, position)
  select f.organiser_id, f.entry_id, f.criterion_key, f.kind, f.body, f.body, array[f.id],
    row_number() over (partition by f.criterion_key, f.kind order by f.position, f.id)
  from assessment.finding f
  where f.organiser_id = organiser
    and f.entry_id = entry
    and f.review_id is null
    and f.kind in ('strength', 'improvement_area');
  insert into assessment.feedback_sentence (organiser_id, entry_id, kind, original, body)
  select c.organiser_id, c.entry_id, 'summary', coalesce(c.summary, ''), coalesce(c.summary, '')
  from assessment.consensus c
  where c.organiser_id = organiser and c.entry_id = entry;
end
$$;
revoke all on function assessment.draft_feedback(uuid, uuid) from public;

create function assessment.draft_follows_consensus() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform assessment.draft_feedback(new.organiser_id, new.entry_id);
  return new;
end
$$;
create trigger consensus_drafts_feedback after insert or update on assessment.consensus
for each row when (new.state = 'done') execute function assessment.draft_follows_consensus();

-- What is changed is kept, word by word, and takes an approval away: it was of another text.
create function assessment.keep_feedback_words() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  told boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' then
    if (old.original, old.finding_ids, old.kind, old.entry_id) is distinct from (new.original, new.finding_ids, new.kind, new.entry_id) then
      raise exception 'where a sentence comes from is kept' using errcode = 'restrict_violation';
    end if;
    told := (old.body, old.left_out) is distinct from (new.body, new.left_out);
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
    insert into assessment.feedback_sentence_revision (organiser_id, sentence_id, revision, body, left_out, saved_by, saved_at)
    values (new.organiser_id, new.id, new.revision, new.body, new.left_out,
      case when tg_op = 'UPDATE' then platform.current_person() end, coalesce(new.changed_at, now()));
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
create trigger feedback_words_are_kept after insert or update on assessment.feedback_sentence
for each row execute function assessment.keep_feedback_words();

-- Whether this person has written in a draft, or asked for it to be read: then somebody else reads it.
create function assessment.wrote_feedback(entry uuid, person uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.feedback_sentence s
    join assessment.feedback_sentence_revision v on v.organiser_id = s.organiser_id and v.sentence_id = s.id
    where s.organiser_id = platform.current_organiser() and s.entry_id = entry and v.saved_by = person
  )
$$;

-- A reading is of the draft as it stands, by the one who was asked; what it comes to is the draft's state.
create function assessment.reading_settles() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  draft assessment.feedback_draft;
begin
  select * into draft from assessment.feedback_draft d
  where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id
  for update;
  if draft.state <> 'reading' or draft.reader_id is distinct from new.reader_id or draft.revision <> new.revision then
    raise exception 'a reading is of the draft as it stands, by the one who was asked' using errcode = 'restrict_violation';
  end if;
  if draft.asked_by = new.reader_id or assessment.wrote_feedback(new.entry_id, new.reader_id) then
    raise exception 'nobody is the second reader of their own words' using errcode = 'restrict_violation';
  end if;
  update assessment.feedback_draft d
  set state = new.outcome
  where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id;
  return new;
end
$$;
create trigger feedback_reading_settles after insert on assessment.feedback_reading
for each row execute function assessment.reading_settles();

create function assessment.guard_feedback_draft() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if new.state = 'approved' and old.state <> 'approved' and not exists (
    select from assessment.feedback_reading r
    where r.organiser_id = new.organiser_id
      and r.entry_id = new.entry_id
      and r.revision = new.revision
      and r.outcome = 'approved'
  ) then
    raise exception 'only a second reader approves' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger feedback_draft_is_guarded before update on assessment.feedback_draft
for each row execute function assessment.guard_feedback_draft();

-- ---------------------------------------------------------------------------------------------------
-- Who reads and writes what.

create function assessment.writes_feedback(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select platform.is_system()
    or (
      (people.is_office() or people.holds_on_entry('{lead_examiner}', entry))
      and not people.has_conflict(entry)
    )
$$;

-- The team and the office, none of them in conflict.
create function assessment.gives_feedback(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select platform.is_system()
    or (
      (people.is_office() or people.holds_on_entry('{examiner,lead_examiner}', entry))
      and not people.has_conflict(entry)
    )
$$;

create policy draft_read on assessment.feedback_draft for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      assessment.gives_feedback(entry_id)
      or (reader_id = platform.current_person() and not people.has_conflict(entry_id))
    )
  );
create policy draft_ask on assessment.feedback_draft for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.writes_feedback(entry_id));

create policy sentence_read on assessment.feedback_sentence for select to utmarkt_app
  using (
    exists (
      select from assessment.feedback_draft d
      where d.organiser_id = feedback_sentence.organiser_id and d.entry_id = feedback_sentence.entry_id
    )
  );
create policy sentence_write on assessment.feedback_sentence for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.writes_feedback(entry_id));

create policy sentence_revision_read on assessment.feedback_sentence_revision for select to utmarkt_app
  using (
    exists (
      select from assessment.feedback_sentence s
      where s.organiser_id = feedback_sentence_revision.organiser_id and s.id = feedback_sentence_revision.sentence_id
    )
  );

create policy reading_read on assessment.feedback_reading for select to utmarkt_app
  using (
    exists (
      select from assessment.feedback_draft d
      where d.organiser_id = feedback_reading.organiser_id and d.entry_id = feedback_reading.entry_id
    )
  );
create policy reading_add on assessment.feedback_reading for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and reader_id = platform.current_person()
    and not people.has_conflict(entry_id)
  );

-- Released by the office: what a second reader has approved, or with a reason without.
drop policy feedback_add on assessment.feedback_report;
create policy feedback_add on assessment.feedback_report for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or ((select people.is_office()) and not people.has_conflict(entry_id)))
    and exists (
      select from assessment.consensus c
      where c.organiser_id = feedback_report.organiser_id
        and c.entry_id = feedback_report.entry_id
        and c.state = 'done'
    )
    and exists (
      select from assessment.feedback_approval a
      join assessment.feedback_draft d on d.organiser_id = a.organiser_id and d.entry_id = a.entry_id
      where a.organiser_id = feedback_report.organiser_id
        and a.entry_id = feedback_report.entry_id
        and (a.without_approval is not null or (d.state = 'approved' and d.reader_id = a.approved_by))
    )
  );
create policy approval_read on assessment.feedback_approval for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.gives_feedback(entry_id));
create policy approval_add on assessment.feedback_approval for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or ((select people.is_office()) and not people.has_conflict(entry_id)))
  );

create policy meeting_read on assessment.feedback_meeting for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (assessment.gives_feedback(entry_id) or people.reads_as_unit(entry_id))
  );
create policy meeting_book on assessment.feedback_meeting for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser() and assessment.writes_feedback(entry_id));
create policy meeting_change on assessment.feedback_meeting for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.gives_feedback(entry_id));

create policy meeting_note_read on assessment.feedback_meeting_note for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (assessment.gives_feedback(entry_id) or (audience = 'unit' and people.reads_as_unit(entry_id)))
  );
create policy meeting_note_add on assessment.feedback_meeting_note for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser() and assessment.gives_feedback(entry_id));
create policy meeting_note_change on assessment.feedback_meeting_note for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.gives_feedback(entry_id));

create policy receipt_read on assessment.feedback_receipt for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (assessment.gives_feedback(entry_id) or people.reads_as_unit(entry_id))
  );
create policy receipt_add on assessment.feedback_receipt for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and acknowledged_by = platform.current_person()
    and people.holds_on_entry('{applicant}', entry_id)
  );

-- What the unit thinks of its feedback is the office's to see; the team gets the words alone, and only when it may.
create policy rating_read on assessment.feedback_rating for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or ((select people.is_office()) and not people.has_conflict(entry_id))
      or people.reads_as_unit(entry_id)
    )
  );
create policy rating_add on assessment.feedback_rating for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and rated_by = platform.current_person()
    and people.holds_on_entry('{applicant}', entry_id)
  );
create policy rating_change on assessment.feedback_rating for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and people.holds_on_entry('{applicant}', entry_id))
  with check (rated_by = platform.current_person());

create function assessment.words_to_team(entry uuid) returns text
language sql stable security definer
set search_path = pg_catalog
as $$
  select r.words
  from assessment.feedback_rating r
  where r.organiser_id = platform.current_organiser()
    and r.entry_id = entry
    and r.words_to_team
    and r.words <> ''
    and assessment.gives_feedback(entry)
$$;

create policy follow_up_read on assessment.feedback_follow_up for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (assessment.gives_feedback(entry_id) or people.reads_as_unit(entry_id))
  );
create policy follow_up_add on assessment.feedback_follow_up for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or ((select people.is_office()) and not people.has_conflict(entry_id)))
  );
create policy follow_up_change on assessment.feedback_follow_up for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );

create policy follow_up_answer_read on assessment.feedback_follow_up_answer for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (assessment.gives_feedback(entry_id) or people.reads_as_unit(entry_id))
  );
create policy follow_up_answer_add on assessment.feedback_follow_up_answer for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and saved_by = platform.current_person()
    and people.holds_on_entry('{applicant}', entry_id)
  );
create policy follow_up_answer_change on assessment.feedback_follow_up_answer for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and people.holds_on_entry('{applicant}', entry_id))
  with check (saved_by = platform.current_person());

-- What the unit was told the last time, and what it says that it changed: for those who assess its next entry, and for
-- those of the unit who were there then as well. The latest earlier entry of the same unit that got feedback.
create function assessment.earlier_feedback(entry uuid)
returns table (
  entry_id uuid, edition_id uuid, shown jsonb, released_at timestamptz, answered_at timestamptz, answers jsonb
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select f.entry_id, e.edition_id, f.shown, f.released_at, u.answered_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('key', a.area_key, 'state', a.state, 'words', a.words, 'savedAt', a.saved_at))
      from assessment.feedback_follow_up_answer a
      where a.organiser_id = f.organiser_id and a.entry_id = f.entry_id
    ), '[]')
  from application.entry now
  join application.entry e
    on e.organiser_id = now.organiser_id
    and e.id <> now.id
    and e.edition_id <> now.edition_id
    and e.created_at < now.created_at
    and (e.unit_id = now.unit_id or e.id = now.begun_from)
  join assessment.feedback_report f on f.organiser_id = e.organiser_id and f.entry_id = e.id
  left join assessment.feedback_follow_up u on u.organiser_id = e.organiser_id and u.entry_id = e.id
  where now.organiser_id = platform.current_organiser()
    and now.id = entry
    and (
      assessment.gives_feedback(now.id)
      or (people.reads_as_unit(now.id) and people.reads_as_unit(e.id))
    )
  order by f.released_at desc
  limit 1
$$;

do $$
declare
  t text;
begin
  foreach t in array array['feedback_draft', 'feedback_approval', 'feedback_sentence', 'feedback_sentence_revision', 'feedback_reading',
    'feedback_meeting', 'feedback_meeting_note', 'feedback_receipt', 'feedback_rating', 'feedback_follow_up',
    'feedback_follow_up_answer'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, update on assessment.feedback_draft, assessment.feedback_sentence to utmarkt_app;
grant select on assessment.feedback_sentence_revision to utmarkt_app;
grant select, insert on assessment.feedback_reading, assessment.feedback_receipt, assessment.feedback_approval to utmarkt_app;
grant select, insert, update on assessment.feedback_meeting, assessment.feedback_meeting_note,
  assessment.feedback_rating, assessment.feedback_follow_up, assessment.feedback_follow_up_answer to utmarkt_app;

-- Rounds that run: what is agreed on gets its draft, and what has been released its question after a year.
select assessment.draft_feedback(c.organiser_id, c.entry_id)
from assessment.consensus c
where c.state = 'done'
  and not exists (
    select from assessment.feedback_report f
    where f.organiser_id = c.organiser_id and f.entry_id = c.entry_id
  );
insert into assessment.feedback_follow_up (organiser_id, entry_id, due_at)
select f.organiser_id, f.entry_id, f.released_at + interval '365 days'
from assessment.feedback_report f;
