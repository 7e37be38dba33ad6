-- Visits: dates that the team offers and the unit accepts, what the unit prepares, and what was seen at each check: by
-- whom, when it was noted and when it arrived, since a phone may have had no line.

-- ---------------------------------------------------------------------------------------------------
-- The visit: until when, what happens, whom one meets. It is cancelled, not taken away: its calendar entries are many.

alter table assessment.visit
  add column ends timestamp,
  add column agenda jsonb not null default '[]',
  add column people jsonb not null default '[]',
  -- How often calendars have been told of it: each file replaces the ones before.
  add column sequence integer not null default 0,
  add column cancelled_at timestamptz,
  add column cancelled_why text,
  add column offer_id uuid,
  add check (ends is null or ends > starts),
  add check ((cancelled_at is null) = (cancelled_why is null));

create table assessment.visit_offer (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  -- One to five: when it starts and ends by the organiser's wall clock, and where.
  dates jsonb not null check (jsonb_array_length(dates) between 1 and 5),
  agenda jsonb not null default '[]',
  people jsonb not null default '[]',
  message text,
  offered_by uuid not null,
  offered_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  -- Which of the dates was accepted, from 0.
  chosen integer,
  -- What the unit says where none fits: why, and when they can.
  answer text,
  suggestions text,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, offered_by) references people.person (organiser_id, id),
  foreign key (organiser_id, answered_by) references people.person (organiser_id, id),
  check ((state = 'accepted') = (chosen is not null)),
  check ((state = 'open') = (answered_at is null))
);
create unique index one_open_offer on assessment.visit_offer (organiser_id, entry_id) where state = 'open';
create index visit_offer_entry on assessment.visit_offer (organiser_id, entry_id);

alter table assessment.visit
  add foreign key (organiser_id, offer_id) references assessment.visit_offer (organiser_id, id);

-- What the unit says before the visit: whom the team will meet, where to park, whom to call at the door.
create table assessment.visit_preparation (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  people jsonb not null default '[]',
  practical text,
  revision integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, changed_by) references people.person (organiser_id, id)
);

-- ---------------------------------------------------------------------------------------------------
-- What was seen. A note is one person's on one check; every version of it is kept under the key that the device gave it,
-- so that what is sent twice is kept once, and what met a newer version stands beside it until its writer has chosen.

create table assessment.visit_note_version (
  organiser_id uuid not null references platform.organiser (id),
  noted_by uuid not null,
  id uuid not null,
  visit_id uuid not null,
  finding_id uuid,
  outcome text check (outcome in ('confirmed', 'changed', 'not_seen')),
  body text not null,
  -- By the clock of the device, and by the house's.
  noted_at timestamptz not null,
  arrived_at timestamptz not null,
  state text not null check (state in ('taken', 'beside', 'put_away')),
  primary key (organiser_id, noted_by, id),
  foreign key (organiser_id, noted_by) references people.person (organiser_id, id),
  foreign key (organiser_id, visit_id) references assessment.visit (organiser_id, id),
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id)
);
create index visit_note_version_visit on assessment.visit_note_version (organiser_id, visit_id);

insert into assessment.visit_note_version
  (organiser_id, noted_by, id, visit_id, finding_id, body, noted_at, arrived_at, state)
select organiser_id, noted_by, id, visit_id, finding_id, body, noted_at, noted_at, 'taken'
from assessment.visit_note;

alter table assessment.visit_note
  add column outcome text check (outcome in ('confirmed', 'changed', 'not_seen')),
  add column arrived_at timestamptz,
  add column version_id uuid;
update assessment.visit_note set arrived_at = noted_at, version_id = id;
alter table assessment.visit_note
  alter column arrived_at set not null,
  alter column version_id set not null,
  add foreign key (organiser_id, noted_by, version_id)
    references assessment.visit_note_version (organiser_id, noted_by, id),
  -- An outcome is one of a check.
  add check (outcome is null or finding_id is not null);
create unique index one_note_each on assessment.visit_note (organiser_id, visit_id, noted_by, finding_id)
  nulls not distinct;

-- Where two saw different things, the lead says what counts.
create table assessment.visit_settlement (
  organiser_id uuid not null references platform.organiser (id),
  visit_id uuid not null,
  finding_id uuid not null,
  outcome text not null check (outcome in ('confirmed', 'changed', 'not_seen')),
  reason text not null,
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (organiser_id, visit_id, finding_id),
  foreign key (organiser_id, visit_id) references assessment.visit (organiser_id, id),
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id),
  foreign key (organiser_id, settled_by) references people.person (organiser_id, id)
);

-- What at the visit made a finding of the consensus what it is.
alter table assessment.finding add column visit_note_ids uuid[] not null default '{}';

-- ---------------------------------------------------------------------------------------------------

-- The entry of a visit, for the policies below, whoever asks.
create function assessment.entry_of_visit(visit uuid) returns uuid
language sql stable security definer
set search_path = pg_catalog
as $$
  select v.entry_id
  from assessment.visit v
  where v.organiser_id = platform.current_organiser() and v.id = visit
$$;

create policy visit_offer_read on assessment.visit_offer for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or people.holds_on_entry('{applicant,reader}', entry_id)
      or (
        ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and not people.has_conflict(entry_id)
      )
    )
  );
create policy visit_offer_add on assessment.visit_offer for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_entry('{lead_examiner}', entry_id))
        and not people.has_conflict(entry_id)
      )
    )
  );
-- An offer is answered by the unit or withdrawn by the team, once.
create policy visit_offer_answer on assessment.visit_offer for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and state = 'open'
    and (
      platform.is_system()
      or people.holds_on_entry('{applicant}', entry_id)
      or (
        ((select people.is_office()) or people.holds_on_entry('{lead_examiner}', entry_id))
        and not people.has_conflict(entry_id)
      )
    )
  )
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (state in ('accepted', 'declined') and people.holds_on_entry('{applicant}', entry_id))
      or (
        state = 'withdrawn'
        and ((select people.is_office()) or people.holds_on_entry('{lead_examiner}', entry_id))
        and not people.has_conflict(entry_id)
      )
    )
  );
-- What has been offered stays as it was offered.
create function assessment.keep_offer() returns trigger
language plpgsql
as $$
begin
  if (old.entry_id, old.dates, old.agenda, old.people, coalesce(old.message, ''), old.offered_by, old.offered_at)
    is distinct from
    (new.entry_id, new.dates, new.agenda, new.people, coalesce(new.message, ''), new.offered_by, new.offered_at)
  then
    raise exception 'what has been offered is kept as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger offer_is_kept before update on assessment.visit_offer
for each row execute function assessment.keep_offer();

-- By accepting, the unit makes the visit: at a time and place that it was offered, and no other.
create function assessment.is_accepted(offer uuid, entry uuid, starts_at timestamp, at_place text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.visit_offer o
    where o.organiser_id = platform.current_organiser()
      and o.id = offer
      and o.entry_id = entry
      and o.state = 'accepted'
      and (o.dates -> o.chosen ->> 'starts')::timestamp = starts_at
      and o.dates -> o.chosen ->> 'place' = at_place
  )
$$;
create policy visit_accept_new on assessment.visit for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and people.holds_on_entry('{applicant}', entry_id)
    and assessment.is_accepted(offer_id, entry_id, starts, place)
  );
create policy visit_accept on assessment.visit for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and people.holds_on_entry('{applicant}', entry_id))
  with check (
    organiser_id = platform.current_organiser()
    and people.holds_on_entry('{applicant}', entry_id)
    and assessment.is_accepted(offer_id, entry_id, starts, place)
  );

create policy visit_preparation_read on assessment.visit_preparation for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or people.holds_on_entry('{applicant,reader}', entry_id)
      or (
        ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and not people.has_conflict(entry_id)
      )
    )
  );
create policy visit_preparation_write on assessment.visit_preparation to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );

create policy visit_note_version_own on assessment.visit_note_version to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        noted_by = platform.current_person()
        and people.holds_on_entry('{examiner,lead_examiner}', assessment.entry_of_visit(visit_id))
      )
    )
  );

create policy visit_settlement_read on assessment.visit_settlement for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        (
          (select people.is_office())
          or (
            people.holds_on_entry('{examiner,lead_examiner}', assessment.entry_of_visit(visit_id))
            and assessment.reviews_are_in(assessment.entry_of_visit(visit_id))
          )
        )
        and not people.has_conflict(assessment.entry_of_visit(visit_id))
      )
    )
  );
create policy visit_settlement_write on assessment.visit_settlement to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        people.holds_on_entry('{lead_examiner}', assessment.entry_of_visit(visit_id))
        and not people.has_conflict(assessment.entry_of_visit(visit_id))
        and assessment.reviews_are_in(assessment.entry_of_visit(visit_id))
      )
    )
  );

do $$
declare
  t text;
begin
  foreach t in array array['visit_offer', 'visit_preparation', 'visit_note_version', 'visit_settlement'] loop
    execute format('alter table assessment.%I enable row level security', t);
    execute format('grant select, insert, update on assessment.%I to utmarkt_app', t);
  end loop;
end
$$;
