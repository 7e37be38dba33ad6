-- Organisations and units as the office looks after them: contacts, agreements, old names, and what was merged into
-- what. And nominations: somebody proposes a unit or a person, who is then invited to apply.

-- A name as it is compared: however it is spaced and whether its letters are large or small.
create function people.plain(name text) returns text
language sql immutable parallel safe
as $$ select lower(btrim(regexp_replace(normalize(name, nfc), '\s+', ' ', 'g'))) $$;

-- The contact is whom a unit that wants to take part turns to: it is shown on public pages.
alter table people.organisation
  add column contact_name text,
  add column contact_email text,
  add column contact_phone text,
  add column revision integer not null default 1,
  add column merged_into uuid,
  add foreign key (organiser_id, merged_into) references people.organisation (organiser_id, id),
  add check (merged_into is distinct from id);
-- What was merged keeps its row and its name, and no longer stands in the way of one that is there.
alter table people.organisation drop constraint organisation_organiser_id_name_key;
create unique index organisation_name on people.organisation (organiser_id, name) where merged_into is null;
create index organisation_plain on people.organisation (organiser_id, people.plain(name));
create index organisation_merged on people.organisation (organiser_id, merged_into);

-- A unit that was merged points to the one it became, never further: whoever knows its id takes one step.
alter table people.unit
  add column closed_on date,
  add column revision integer not null default 1,
  add column merged_into uuid,
  add foreign key (organiser_id, merged_into) references people.unit (organiser_id, id),
  add check (merged_into is distinct from id);
alter table people.unit drop constraint unit_organiser_id_organisation_id_name_key;
create unique index unit_name on people.unit (organiser_id, organisation_id, name) where merged_into is null;
create index unit_plain on people.unit (organiser_id, organisation_id, people.plain(name));
create index unit_merged on people.unit (organiser_id, merged_into);

-- What an organisation has been called. A name stands for one organisation.
create table people.organisation_alias (
  organiser_id uuid not null references platform.organiser (id),
  plain text not null,
  organisation_id uuid not null,
  name text not null,
  primary key (organiser_id, plain),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id)
);
create index organisation_alias_of on people.organisation_alias (organiser_id, organisation_id);

-- What a unit has been called, and in which organisation that was.
create table people.unit_alias (
  organiser_id uuid not null references platform.organiser (id),
  organisation_id uuid not null,
  plain text not null,
  unit_id uuid not null,
  name text not null,
  primary key (organiser_id, organisation_id, plain),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id),
  foreign key (organiser_id, unit_id) references people.unit (organiser_id, id)
);
create index unit_alias_of on people.unit_alias (organiser_id, unit_id);

-- Where a notice of participation is registered: the office's to know, so it stands apart from what everybody reads.
create table people.registrar (
  organiser_id uuid not null references platform.organiser (id),
  organisation_id uuid not null,
  email text not null check (email = lower(email)),
  primary key (organiser_id, organisation_id),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id)
);

-- What a private provider does for which administration.
create table people.agreement (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  administration_id uuid,
  kind text not null
    check (kind in ('contract', 'independent-school', 'independent-preschool', 'home-care', 'other')),
  reference text,
  valid_from date,
  valid_to date,
  -- How many of a hundred users live in the organiser's own area.
  local_share integer check (local_share between 0 and 100),
  revision integer not null default 1,
  primary key (organiser_id, id),
  foreign key (organiser_id, organisation_id) references people.organisation (organiser_id, id),
  foreign key (organiser_id, administration_id) references people.organisation (organiser_id, id),
  check (administration_id is distinct from organisation_id),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index agreement_of on people.agreement (organiser_id, organisation_id);

-- Everybody in the house reads organisations and units, and adds one by naming it in an entry. Changing one is the
-- office's.
do $$
declare
  t text;
begin
  foreach t in array array['organisation', 'unit'] loop
    execute format('drop policy organiser on people.%I', t);
    execute format($p$
      create policy organiser_reads on people.%I for select to utmarkt_app
      using (organiser_id = platform.current_organiser())
    $p$, t);
    execute format($p$
      create policy name_a_new_one on people.%I for insert to utmarkt_app
      with check (organiser_id = platform.current_organiser() and merged_into is null)
    $p$, t);
    execute format($p$
      create policy office_changes on people.%I for update to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
  foreach t in array array['organisation_alias', 'unit_alias', 'registrar', 'agreement'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format($p$
      create policy office on people.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
  -- An old name finds what it is called now, whoever writes it.
  foreach t in array array['organisation_alias', 'unit_alias'] loop
    execute format($p$
      create policy organiser_reads on people.%I for select to utmarkt_app
      using (organiser_id = platform.current_organiser())
    $p$, t);
  end loop;
end
$$;
grant select, insert, update, delete on people.organisation_alias, people.unit_alias, people.registrar, people.agreement
  to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- As what somebody applies, and who proposed it.

alter table application.entry
  add column applies_as text not null default 'unit'
    check (applies_as in ('unit', 'organisation', 'person', 'team'));

create table application.nomination (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  nominator_name text not null,
  nominator_email text not null check (nominator_email = lower(nominator_email)),
  nominee_name text not null,
  nominee_email text not null check (nominee_email = lower(nominee_email)),
  unit_name text,
  applies_as text not null check (applies_as in ('unit', 'organisation', 'person', 'team')),
  why text not null,
  state text not null default 'invited' check (state in ('invited', 'accepted', 'declined')),
  -- The key of the link in the invitation; only its hash is kept.
  link_hash bytea not null,
  nominated_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  entry_id uuid,
  demo boolean not null default false,
  locale text not null check (locale in ('sv', 'en')),
  primary key (organiser_id, id),
  unique (organiser_id, link_hash),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, answered_by) references people.person (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  check ((state = 'invited') = (answered_at is null))
);
create index nomination_edition on application.nomination (organiser_id, edition_id, nominated_at);
create index nomination_nominee on application.nomination (organiser_id, nominee_email);
create index nomination_entry on application.nomination (organiser_id, entry_id);

-- A person's own address, as the house knows it.
create function people.own_email() returns text
language sql stable security definer
set search_path = pg_catalog
as $$
  select p.email
  from people.person p
  where p.organiser_id = platform.current_organiser() and p.id = platform.current_person()
$$;

alter table application.nomination enable row level security;
-- The office's, and the nominated person's own. Anybody may add one: the page is open to all. Whoever holds the link
-- answers it through the system, which has checked the link.
create policy nomination_read on application.nomination for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or nominee_email = (select people.own_email())
      or answered_by = platform.current_person()
    )
  );
create policy nomination_make on application.nomination for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser() and state = 'invited' and entry_id is null);
create policy nomination_answer on application.nomination for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
grant select, insert, update on application.nomination to utmarkt_app;
