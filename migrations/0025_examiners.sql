-- Examiners: who applies to become one and what their manager says, what each examiner can and when, and the training that
-- a round can ask for before somebody is given an entry.

create table assessment.examiner_application (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  -- The round whose examiners one wants to be among.
  edition_id uuid not null,
  name text not null,
  email text not null check (email = lower(email)),
  organisation_name text not null,
  unit_name text not null,
  manager_name text not null,
  manager_email text not null check (manager_email = lower(manager_email)),
  why text not null,
  -- Keys of the award's classes.
  fields text[] not null default '{}',
  languages text[] not null default '{}',
  experience text not null default '',
  -- Where one has worked the last five years, a place a line as it was written.
  past_workplaces text[] not null default '{}',
  state text not null default 'manager'
    check (state in ('manager', 'office', 'admitted', 'declined', 'manager_declined', 'withdrawn')),
  -- The key of the link that the manager answers by; only its hash is kept.
  link_hash bytea not null,
  manager_asked_at timestamptz not null,
  manager_answered_at timestamptz,
  manager_words text,
  decided_at timestamptz,
  decided_by uuid,
  decision_words text,
  -- Who it made an examiner.
  person_id uuid,
  consented_at timestamptz not null,
  applied_at timestamptz not null,
  demo boolean not null default false,
  locale text not null check (locale in ('sv', 'en')),
  primary key (organiser_id, id),
  unique (organiser_id, link_hash),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, decided_by) references people.person (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check ((state = 'admitted') = (person_id is not null)),
  check (state not in ('admitted', 'declined') or decided_at is not null),
  -- Nobody becomes an examiner without their manager's word.
  check (state not in ('office', 'admitted', 'manager_declined') or manager_answered_at is not null)
);
create unique index examiner_application_once on assessment.examiner_application (organiser_id, edition_id, email)
  where state in ('manager', 'office');
create index examiner_application_list on assessment.examiner_application (organiser_id, edition_id, applied_at);
create index examiner_application_own on assessment.examiner_application (organiser_id, email);

-- What an examiner can. The organisation stands with the person.
create table assessment.examiner (
  organiser_id uuid not null references platform.organiser (id),
  person_id uuid not null,
  fields text[] not null default '{}',
  languages text[] not null default '{sv}',
  unit_id uuid,
  -- As it was written, where no unit is known by it.
  unit_name text,
  experience text not null default '',
  past_workplaces text[] not null default '{}',
  -- May lead a team: the office says so.
  experienced boolean not null default false,
  revision integer not null default 1,
  changed_at timestamptz not null default now(),
  primary key (organiser_id, person_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, unit_id) references people.unit (organiser_id, id)
);

-- How much, and when, in a round. No row: as much as anybody, all the time.
create table assessment.examiner_availability (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  person_id uuid not null,
  min_load integer not null default 0,
  max_load integer not null default 8,
  not_this_year boolean not null default false,
  -- Days away, by the organiser's calendar: [{"from": "2026-06-01", "to": "2026-06-14"}], both included.
  away jsonb not null default '[]',
  changed_at timestamptz not null default now(),
  primary key (organiser_id, edition_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check (min_load >= 0 and max_load between min_load and 100)
);

create table assessment.training (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  -- A year's training of an award is its round's.
  edition_id uuid not null,
  title jsonb not null,
  -- What it holds: printed on the certificate.
  about jsonb,
  -- Wall clock in the organiser's time zone.
  starts timestamp not null,
  ends timestamp not null,
  place jsonb,
  link text,
  seats integer check (seats > 0),
  closes timestamp,
  cancelled_at timestamptz,
  cancelled_why jsonb,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, edition_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  check (ends > starts),
  check (place is not null or link is not null)
);
create index training_edition on assessment.training (organiser_id, edition_id, starts);

create table assessment.training_signup (
  organiser_id uuid not null references platform.organiser (id),
  training_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('coming', 'waiting', 'cancelled')),
  signed_up_at timestamptz not null,
  -- Null until the office has said whether they came.
  attended boolean,
  primary key (organiser_id, training_id, person_id),
  foreign key (organiser_id, training_id) references assessment.training (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
create index training_signup_queue on assessment.training_signup (organiser_id, training_id, state, signed_up_at);

-- Who has completed a round's training: by having been there, or by the office's word and why.
create table assessment.training_completion (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  person_id uuid not null,
  training_id uuid,
  reason text,
  completed_at timestamptz not null,
  recorded_by uuid,
  primary key (organiser_id, edition_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, edition_id, training_id) references assessment.training (organiser_id, edition_id, id),
  foreign key (organiser_id, recorded_by) references people.person (organiser_id, id),
  check ((training_id is null) <> (reason is null))
);

-- Those who are examiners already have a profile from the start. Who has led a team or handed a review in knows the work.
insert into assessment.examiner (organiser_id, person_id, experienced)
select
  a.organiser_id,
  a.person_id,
  bool_or(a.role = 'lead_examiner') or exists (
    select from assessment.review r
    where r.organiser_id = a.organiser_id and r.person_id = a.person_id and r.state = 'submitted'
  )
from people.appointment a
where a.role in ('examiner', 'lead_examiner')
group by a.organiser_id, a.person_id;

-- ---------------------------------------------------------------------------------------------------

-- True where it still waited, and whoever is signed in has the address that it was made from.
create function assessment.withdraw_examiner_application(application uuid) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update assessment.examiner_application a
  set state = 'withdrawn'
  where a.organiser_id = platform.current_organiser()
    and a.id = application
    and a.email = people.own_email()
    and a.state in ('manager', 'office');
  return found;
end
$$;
revoke execute on function assessment.withdraw_examiner_application(uuid) from public;
grant execute on function assessment.withdraw_examiner_application(uuid) to utmarkt_app;

-- Where whoever is signed in works, as they say: their own, and nothing else of it.
create function people.work_at(organisation uuid) returns void
language sql volatile security definer
set search_path = pg_catalog
as $$
  update people.person
  set organisation_id = organisation
  where organiser_id = platform.current_organiser() and id = platform.current_person()
$$;
revoke execute on function people.work_at(uuid) from public;
grant execute on function people.work_at(uuid) to utmarkt_app;

-- Who may lead is the office's to say, whatever else of it an examiner writes.
create function assessment.keep_experienced() returns trigger
language plpgsql
as $$
begin
  if new.experienced is distinct from old.experienced
    and platform.current_person() is not null
    and not platform.is_system()
    and not people.is_office()
  then
    raise exception 'who may lead a team is for the office to say' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger experienced_is_the_offices before update on assessment.examiner
for each row execute function assessment.keep_experienced();

-- Where a round asks for training, nobody who has not completed it is given an entry.
create function assessment.only_trained() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from programme.edition e
    where e.organiser_id = new.organiser_id
      and e.id = new.edition_id
      and e.definition #>> '{assessment,training}' = 'true'
  ) and not exists (
    select from assessment.training_completion c
    where c.organiser_id = new.organiser_id
      and c.edition_id = new.edition_id
      and c.person_id = new.person_id
  ) then
    raise exception 'who has not completed the training is given no entry' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger only_trained_assess before insert on people.appointment
for each row
when (new.entry_id is not null and new.role in ('examiner', 'lead_examiner') and new.until is null)
execute function assessment.only_trained();

-- ---------------------------------------------------------------------------------------------------

-- An application is its applicant's and the office's. It is made, and answered by the manager's link, through the system,
-- which has checked the link.
create policy application_read on assessment.examiner_application for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or email = (select people.own_email())
    )
  );
create policy application_make on assessment.examiner_application for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser() and platform.is_system());
create policy application_decide on assessment.examiner_application for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

create policy examiner_read on assessment.examiner for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
  );
create policy examiner_add on assessment.examiner for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy examiner_change on assessment.examiner for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
  );

create policy availability_own on assessment.examiner_availability to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or (person_id = platform.current_person() and people.holds_on_edition('{examiner}', edition_id))
    )
  );

create policy training_read on assessment.training for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{examiner}', edition_id)
    )
  );
create policy training_add on assessment.training for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy training_change on assessment.training for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

-- Who comes, and who has completed it: one's own, and the office's to know.
do $$
declare
  t text;
begin
  foreach t in array array['training_signup', 'training_completion'] loop
    execute format($p$
      create policy own_read on assessment.%I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
      )
    $p$, t);
    execute format($p$
      create policy office_write on assessment.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
  foreach t in array array['examiner_application', 'examiner', 'examiner_availability', 'training',
    'training_signup', 'training_completion'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert, update on assessment.examiner_application, assessment.examiner,
  assessment.examiner_availability, assessment.training, assessment.training_signup to utmarkt_app;
grant select, insert, update, delete on assessment.training_completion to utmarkt_app;
