-- Who: organisations, units, persons, and the one table of who holds which role on what.

create schema people;
grant usage on schema people to utmarkt_app;

create table people.organisation (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  name text not null,
  kind text not null default 'administration'
    check (kind in ('administration', 'company', 'private-provider', 'other')),
  board text,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, name)
);

create table people.unit (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  name text not null,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, organisation_id, name),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id)
);

create table people.person (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  user_id text references identity."user" (id),
  email text not null check (email = lower(email)),
  name text not null,
  title text,
  organisation_id uuid,
  locale text not null default 'sv' check (locale in ('sv', 'en')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, email),
  unique (organiser_id, user_id),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id)
);

-- A role is held on the whole (office, auditor), on an edition (examiner in its pool, its panel) or on one
-- entry (its applicants, its team). The keys to edition and entry are added where those tables are made.
create table people.appointment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  person_id uuid not null,
  role text not null check (role in
    ('applicant', 'office', 'examiner', 'lead_examiner', 'panel_member', 'panel_chair', 'auditor')),
  edition_id uuid,
  entry_id uuid,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check (entry_id is null or edition_id is not null),
  check (role not in ('applicant', 'lead_examiner') or entry_id is not null),
  check (role not in ('panel_member', 'panel_chair') or (edition_id is not null and entry_id is null)),
  check (role not in ('office', 'auditor') or edition_id is null)
);
create unique index appointment_once on people.appointment
  (organiser_id, person_id, role, edition_id, entry_id) nulls not distinct where until is null;
create unique index one_lead_examiner on people.appointment (organiser_id, entry_id)
  where role = 'lead_examiner' and until is null;
create index appointment_entry on people.appointment (organiser_id, entry_id, role);
create index appointment_edition on people.appointment (organiser_id, edition_id, role);

-- Why someone must not assess or decide an entry.
create table people.conflict (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  person_id uuid not null,
  entry_id uuid not null,
  reason text not null,
  declared_by uuid,
  declared_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, person_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

create table people.api_token (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  person_id uuid not null,
  name text not null,
  hash bytea not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, hash),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

-- ---------------------------------------------------------------------------------------------------
-- What the policies ask. They look at the appointments themselves, whatever the application believes.

create function people.is_office() returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = platform.current_person()
      and a.role = 'office'
      and a.until is null
  )
$$;

create function people.is_auditor() returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = platform.current_person()
      and a.role = 'auditor'
      and a.until is null
  )
$$;

create function people.holds_on_entry(roles text[], entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = platform.current_person()
      and a.role = any (roles)
      and a.entry_id = entry
      and a.until is null
  )
$$;

create function people.holds_on_edition(roles text[], edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = platform.current_person()
      and a.role = any (roles)
      and a.edition_id = edition
      and a.entry_id is null
      and a.until is null
  )
$$;

create function people.has_conflict(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.conflict c
    where c.organiser_id = platform.current_organiser()
      and c.person_id = platform.current_person()
      and c.entry_id = entry
  )
  -- Nobody assesses or decides what they have written themselves.
  or people.holds_on_entry('{applicant}', entry)
$$;

-- ---------------------------------------------------------------------------------------------------

do $$
declare
  t text;
begin
  foreach t in array array['organisation', 'unit', 'person', 'appointment', 'conflict', 'api_token'] loop
    execute format('alter table people.%I enable row level security', t);
  end loop;
  foreach t in array array['organisation', 'unit'] loop
    execute format($p$
      create policy organiser on people.%I to utmarkt_app
      using (organiser_id = platform.current_organiser())
      with check (organiser_id = platform.current_organiser())
    $p$, t);
  end loop;
  foreach t in array array['person', 'appointment', 'conflict'] loop
    execute format($p$
      create policy organiser_reads on people.%I for select to utmarkt_app
      using (organiser_id = platform.current_organiser())
    $p$, t);
  end loop;
end
$$;

-- Whoever could give roles could give himself all of them: the office and the system do. One's own role one may end.
create policy person_keep on people.person for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy person_change on people.person for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy appointment_give on people.appointment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy appointment_end on people.appointment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
  )
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or (person_id = platform.current_person() and until is not null)
    )
  );
create policy conflict_declare on people.conflict for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or person_id = platform.current_person())
  );
create policy token_own on people.api_token to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or person_id = platform.current_person())
  );
-- A role ends by a date, a conflict and an appointment are never deleted.
grant select, insert, update on
  people.organisation, people.unit, people.person, people.appointment, people.api_token to utmarkt_app;
grant select, insert on people.conflict to utmarkt_app;

create policy audit_read on platform.audit for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or (select people.is_auditor()))
  );

create policy mail_write on platform.mail for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser());
create policy mail_read on platform.mail for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (not confidential and (select people.is_office())))
  );
create policy mail_state on platform.mail for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
