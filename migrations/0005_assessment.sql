-- Examiners' reviews, the team's consensus, the visit, the feedback. A review is its writer's own until all
-- of the team's are in; the policies below hold that, whatever the application believes.

create schema assessment;
grant usage on schema assessment to utmarkt_app;

create table assessment.review (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  person_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  summary text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  saved_at timestamptz,
  submitted_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, entry_id, person_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check ((state = 'submitted') = (submitted_at is not null))
);

create table assessment.review_score (
  organiser_id uuid not null references platform.organiser (id),
  review_id uuid not null,
  criterion_key text not null,
  score integer not null,
  primary key (organiser_id, review_id, criterion_key),
  foreign key (organiser_id, review_id) references assessment.review (organiser_id, id)
);

create table assessment.consensus (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'done')),
  summary text,
  revision integer not null default 1,
  led_by uuid not null,
  saved_at timestamptz,
  done_at timestamptz,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, led_by) references people.person (organiser_id, id),
  check ((state = 'done') = (done_at is not null))
);

create table assessment.consensus_score (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  criterion_key text not null,
  -- The reason may be written before the team has settled on a score.
  score integer,
  reason text,
  primary key (organiser_id, entry_id, criterion_key),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id)
);

-- A finding belongs to a review or, when review_id is null, to the consensus. It may point to the passage it
-- builds on (submission, question, from and to character, the words themselves) and to the findings it was made of.
create table assessment.finding (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  review_id uuid,
  criterion_key text not null,
  kind text not null check (kind in ('strength', 'improvement_area', 'visit_check')),
  body text not null,
  position integer not null default 0,
  passage jsonb,
  made_of uuid[] not null default '{}',
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, review_id) references assessment.review (organiser_id, id)
);
create index finding_review on assessment.finding (organiser_id, review_id);
create index finding_entry on assessment.finding (organiser_id, entry_id);

create table assessment.visit (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  -- By the organiser's wall clock.
  starts timestamp not null,
  place text not null,
  message text,
  held_at timestamptz,
  arranged_by uuid,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- What the team noted at the visit, each note to the check it answers where there is one.
create table assessment.visit_note (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  finding_id uuid,
  body text not null,
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  primary key (organiser_id, id),
  foreign key (organiser_id, visit_id) references assessment.visit (organiser_id, id),
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id)
);

create table assessment.feedback_report (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  -- What the unit reads, as it was shown on the day of release.
  shown jsonb not null,
  document_hash text,
  released_at timestamptz not null,
  released_by uuid,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- What has been handed in is kept as it was: the review with its scores and findings, and the finished consensus.
create function assessment.keep_handed_in() returns trigger
language plpgsql
as $$
begin
  if old.state <> 'draft' then
    raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger review_is_kept before update on assessment.review
for each row execute function assessment.keep_handed_in();
create trigger consensus_is_kept before update on assessment.consensus
for each row execute function assessment.keep_handed_in();

create function assessment.keep_part_of_handed_in() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  part jsonb;
begin
  foreach part in array array[to_jsonb(old), to_jsonb(new)] loop
    if part ->> 'review_id' is not null then
      perform from assessment.review r
      where r.organiser_id = (part ->> 'organiser_id')::uuid
        and r.id = (part ->> 'review_id')::uuid
        and r.state <> 'draft';
    else
      perform from assessment.consensus c
      where c.organiser_id = (part ->> 'organiser_id')::uuid
        and c.entry_id = (part ->> 'entry_id')::uuid
        and c.state <> 'draft';
    end if;
    if found then
      raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
create trigger review_score_is_kept before insert or update or delete on assessment.review_score
for each row execute function assessment.keep_part_of_handed_in();
create trigger consensus_score_is_kept before insert or update or delete on assessment.consensus_score
for each row execute function assessment.keep_part_of_handed_in();
create trigger finding_is_kept before insert or update or delete on assessment.finding
for each row execute function assessment.keep_part_of_handed_in();

-- ---------------------------------------------------------------------------------------------------

-- Whether everyone in the entry's team has submitted a review.
create function assessment.reviews_are_in(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*) > 0 and count(*) = count(r.id)
  from (
    select distinct a.organiser_id, a.person_id
    from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.entry_id = entry
      and a.role in ('examiner', 'lead_examiner')
      and a.until is null
  ) team
  left join assessment.review r
    on r.organiser_id = team.organiser_id
    and r.person_id = team.person_id
    and r.entry_id = entry
    and r.state = 'submitted'
$$;

-- How far each team has come, without a word of what anyone wrote: for the office and for the team itself.
create function assessment.review_progress(edition uuid)
returns table (entry_id uuid, person_id uuid, lead boolean, started boolean, submitted_at timestamptz)
language sql stable security definer
set search_path = pg_catalog
as $$
  select a.entry_id, a.person_id, bool_or(a.role = 'lead_examiner'), bool_or(r.id is not null), max(r.submitted_at)
  from people.appointment a
  left join assessment.review r
    on r.organiser_id = a.organiser_id and r.entry_id = a.entry_id and r.person_id = a.person_id
  where a.organiser_id = platform.current_organiser()
    and a.edition_id = edition
    and a.entry_id is not null
    and a.role in ('examiner', 'lead_examiner')
    and a.until is null
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_entry('{examiner,lead_examiner}', a.entry_id)
    )
  group by a.entry_id, a.person_id
$$;

create policy review_read on assessment.review for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or person_id = platform.current_person()
      or (
        state = 'submitted'
        and ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and assessment.reviews_are_in(entry_id)
      )
    )
  );
create policy review_add on assessment.review for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        person_id = platform.current_person()
        and people.holds_on_entry('{examiner,lead_examiner}', entry_id)
        and not people.has_conflict(entry_id)
      )
    )
  );
create policy review_write on assessment.review for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (person_id = platform.current_person() and state = 'draft'))
  )
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        person_id = platform.current_person()
        and people.holds_on_entry('{examiner,lead_examiner}', entry_id)
        and not people.has_conflict(entry_id)
      )
    )
  );

create policy score_read on assessment.review_score for select to utmarkt_app
  using (
    exists (
      select from assessment.review r
      where r.organiser_id = review_score.organiser_id and r.id = review_score.review_id
    )
  );
create policy score_write on assessment.review_score to utmarkt_app
  using (
    exists (
      select from assessment.review r
      where r.organiser_id = review_score.organiser_id
        and r.id = review_score.review_id
        and (platform.is_system() or (r.person_id = platform.current_person() and r.state = 'draft'))
    )
  );

create policy consensus_read on assessment.consensus for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      -- Whoever joins the team late reads no consensus before their own review is in.
      or (
        people.holds_on_entry('{examiner,lead_examiner}', entry_id)
        and assessment.reviews_are_in(entry_id)
      )
      or (
        state = 'done'
        and not people.has_conflict(entry_id)
        and exists (
          select from application.entry e
          where e.organiser_id = consensus.organiser_id
            and e.id = consensus.entry_id
            and people.holds_on_edition('{panel_member,panel_chair}', e.edition_id)
        )
      )
    )
  );
-- Nobody's consensus begins before everyone's review is in.
create policy consensus_add on assessment.consensus for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (people.holds_on_entry('{lead_examiner}', entry_id) and assessment.reviews_are_in(entry_id))
    )
  );
create policy consensus_write on assessment.consensus for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (people.holds_on_entry('{lead_examiner}', entry_id) and state = 'draft'))
  )
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{lead_examiner}', entry_id))
  );

create policy consensus_score_read on assessment.consensus_score for select to utmarkt_app
  using (
    exists (
      select from assessment.consensus c
      where c.organiser_id = consensus_score.organiser_id and c.entry_id = consensus_score.entry_id
    )
  );
create policy consensus_score_write on assessment.consensus_score to utmarkt_app
  using (
    exists (
      select from assessment.consensus c
      where c.organiser_id = consensus_score.organiser_id
        and c.entry_id = consensus_score.entry_id
        and (
          platform.is_system()
          or (c.state = 'draft' and people.holds_on_entry('{lead_examiner}', c.entry_id))
        )
    )
  );

create policy finding_read on assessment.finding for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      (
        review_id is not null
        and exists (
          select from assessment.review r
          where r.organiser_id = finding.organiser_id and r.id = finding.review_id
        )
      )
      or (
        review_id is null
        and exists (
          select from assessment.consensus c
          where c.organiser_id = finding.organiser_id and c.entry_id = finding.entry_id
        )
      )
    )
  );
create policy finding_write on assessment.finding to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      (
        review_id is not null
        and exists (
          select from assessment.review r
          where r.organiser_id = finding.organiser_id
            and r.id = finding.review_id
            and r.entry_id = finding.entry_id
            and (platform.is_system() or (r.person_id = platform.current_person() and r.state = 'draft'))
        )
      )
      or (
        review_id is null
        and exists (
          select from assessment.consensus c
          where c.organiser_id = finding.organiser_id
            and c.entry_id = finding.entry_id
            and (
              platform.is_system()
              or (c.state = 'draft' and people.holds_on_entry('{lead_examiner}', c.entry_id))
            )
        )
      )
    )
  );

create policy visit_read on assessment.visit for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant,examiner,lead_examiner}', entry_id)
    )
  );
create policy visit_add on assessment.visit for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{examiner,lead_examiner}', entry_id)
    )
  );
create policy visit_change on assessment.visit for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{examiner,lead_examiner}', entry_id)
    )
  );

-- Notes are the team's and the office's; the unit sees the visit, not the notes.
create policy visit_note_read on assessment.visit_note for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or exists (
        select from assessment.visit v
        where v.organiser_id = visit_note.organiser_id
          and v.id = visit_note.visit_id
          and people.holds_on_entry('{examiner,lead_examiner}', v.entry_id)
          -- What others saw could colour a review that is still being written.
          and (visit_note.noted_by = platform.current_person() or assessment.reviews_are_in(v.entry_id))
      )
    )
  );
create policy visit_note_add on assessment.visit_note for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        noted_by = platform.current_person()
        and exists (
          select from assessment.visit v
          where v.organiser_id = visit_note.organiser_id
            and v.id = visit_note.visit_id
            and people.holds_on_entry('{examiner,lead_examiner}', v.entry_id)
        )
      )
    )
  );
create policy visit_note_change on assessment.visit_note for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or noted_by = platform.current_person())
  );

create policy feedback_read on assessment.feedback_report for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant,examiner,lead_examiner}', entry_id)
    )
  );
create policy feedback_add on assessment.feedback_report for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
    and exists (
      select from assessment.consensus c
      where c.organiser_id = feedback_report.organiser_id
        and c.entry_id = feedback_report.entry_id
        and c.state = 'done'
    )
  );
create policy feedback_document on assessment.feedback_report for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());

do $$
declare
  t text;
begin
  foreach t in array array['review', 'review_score', 'consensus', 'consensus_score', 'finding',
    'visit', 'visit_note', 'feedback_report'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert, update on assessment.review, assessment.consensus, assessment.visit, assessment.visit_note,
  assessment.feedback_report to utmarkt_app;
grant select, insert, update, delete on assessment.review_score, assessment.consensus_score, assessment.finding
  to utmarkt_app;

-- A review that is handed in speaks of the entries as they are: from then on they stay so.
create function assessment.fix_entries() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update programme.edition ed
  set entries_fixed_at = new.submitted_at
  from application.entry e
  where e.organiser_id = new.organiser_id
    and e.id = new.entry_id
    and ed.organiser_id = e.organiser_id
    and ed.id = e.edition_id
    and ed.entries_fixed_at is null;
  return new;
end
$$;
create trigger review_fixes_entries after insert or update on assessment.review
for each row when (new.state = 'submitted') execute function assessment.fix_entries();
