-- The panel's decision, sealed class by class, and the moment of release.

create schema judging;
create schema ceremony;
grant usage on schema judging, ceremony to utmarkt_app;

-- The office's word on a condition to win, such as a budget in balance.
create table judging.condition_check (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  condition_key text not null,
  met boolean not null,
  note text,
  checked_by uuid,
  checked_at timestamptz not null default now(),
  primary key (organiser_id, entry_id, condition_key),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- class_key is empty where the award has no classes.
create table judging.decision (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  class_key text not null default '',
  entry_id uuid not null,
  honour text not null check (honour in ('award', 'honourable_mention', 'none')),
  citation text,
  prizes jsonb not null default '[]',
  position integer not null default 0,
  revision integer not null default 1,
  decided_by uuid,
  saved_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, entry_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  check ((honour = 'none') = (citation is null)),
  check (citation <> ''),
  check (honour <> 'none' or prizes = '[]')
);
create index decision_edition on judging.decision (organiser_id, edition_id, class_key);

create table judging.sealing (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  class_key text not null default '',
  sealed_by uuid,
  sealed_at timestamptz not null,
  primary key (organiser_id, edition_id, class_key),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

create table ceremony.release (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  released_by uuid,
  released_at timestamptz not null,
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

create table ceremony.diploma (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  document_hash text not null,
  made_at timestamptz not null default now(),
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);

-- ---------------------------------------------------------------------------------------------------
-- What is sealed is not changed by anyone.

-- Those who write in a class share it; who seals it waits for them and then has it alone.
create function judging.class_lock(edition uuid, class text) returns bigint
language sql immutable
set search_path = pg_catalog
as $$ select hashtextextended('judging.class ' || edition || ' ' || class, 0) $$;

create function judging.refuse_if_sealed(organiser uuid, edition uuid, class text) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock_shared(judging.class_lock(edition, class));
  if exists (
    select from judging.sealing s
    where s.organiser_id = organiser and s.edition_id = edition and s.class_key = class
  ) then
    raise exception 'the decision is sealed' using errcode = 'restrict_violation';
  end if;
end
$$;

create function judging.keep_sealed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if tg_op <> 'INSERT' then
    perform judging.refuse_if_sealed(old.organiser_id, old.edition_id, old.class_key);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  perform judging.refuse_if_sealed(new.organiser_id, new.edition_id, new.class_key);
  return new;
end
$$;
create trigger decision_is_sealed before insert or update or delete on judging.decision
for each row execute function judging.keep_sealed();

-- What an award built on stands as well.
create function judging.keep_checked() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.refuse_if_sealed(d.organiser_id, d.edition_id, d.class_key)
  from judging.decision d
  where d.organiser_id = new.organiser_id and d.entry_id = new.entry_id;
  return new;
end
$$;
create trigger condition_is_sealed before insert or update on judging.condition_check
for each row execute function judging.keep_checked();

-- Sealing a class: every entry in it gets its decision, and the whole must hold. The chair may stand back from
-- an entry, so this looks with the database's own eyes and tells nothing but that something is missing.
create function judging.close_class() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  definition jsonb;
begin
  perform pg_advisory_xact_lock(judging.class_lock(new.edition_id, new.class_key));
  if exists (
    select from judging.sealing s
    where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id and s.class_key = new.class_key
  ) then
    -- The key refuses the second one.
    return new;
  end if;

  -- An entry that was withdrawn has no decision; one that changed class takes its decision along.
  delete from judging.decision d
  using application.entry e
  where d.organiser_id = new.organiser_id
    and d.edition_id = new.edition_id
    and d.class_key = new.class_key
    and e.organiser_id = d.organiser_id
    and e.id = d.entry_id
    and e.state <> 'submitted';
  update judging.decision d
  set class_key = coalesce(e.class_key, '')
  from application.entry e
  where d.organiser_id = new.organiser_id
    and d.edition_id = new.edition_id
    and e.organiser_id = d.organiser_id
    and e.id = d.entry_id
    and d.class_key <> coalesce(e.class_key, '')
    and new.class_key in (d.class_key, coalesce(e.class_key, ''));

  -- Nothing said is said: no honour.
  insert into judging.decision (organiser_id, edition_id, class_key, entry_id, honour, saved_at)
  select e.organiser_id, e.edition_id, new.class_key, e.id, 'none', new.sealed_at
  from application.entry e
  where e.organiser_id = new.organiser_id
    and e.edition_id = new.edition_id
    and coalesce(e.class_key, '') = new.class_key
    and e.state = 'submitted'
    and not exists (
      select from judging.decision d
      where d.organiser_id = e.organiser_id and d.entry_id = e.id
    );

  select ed.definition into definition
  from programme.edition ed
  where ed.organiser_id = new.organiser_id and ed.id = new.edition_id;

  if exists (
    select
    from judging.decision d
    cross join jsonb_array_elements(coalesce(definition -> 'conditionsToWin', '[]')) as condition
    where d.organiser_id = new.organiser_id
      and d.edition_id = new.edition_id
      and d.class_key = new.class_key
      and d.honour = 'award'
      and not exists (
        select from judging.condition_check c
        where c.organiser_id = d.organiser_id
          and c.entry_id = d.entry_id
          and c.condition_key = condition ->> 'key'
          and c.met
      )
  ) then
    raise exception 'an award lacks a condition to win' using errcode = 'check_violation';
  end if;

  if exists (
    select
    from jsonb_array_elements(coalesce(definition -> 'honours', '[]')) as kind
    where kind ->> 'max' is not null
      and (kind ->> 'max')::integer < (
        select count(*)
        from judging.decision d
        where d.organiser_id = new.organiser_id
          and d.edition_id = new.edition_id
          and d.honour = kind ->> 'key'
          and (not (kind ->> 'perClass')::boolean or d.class_key = new.class_key)
      )
  ) then
    raise exception 'more honours than the award can give' using errcode = 'check_violation';
  end if;
  -- What has been decided on must stay as it was: the call is over, whatever its dates come to say.
  update programme.edition
  set entries_fixed_at = new.sealed_at
  where organiser_id = new.organiser_id and id = new.edition_id and entries_fixed_at is null;
  return new;
end
$$;
create trigger sealing_closes_class before insert on judging.sealing
for each row execute function judging.close_class();
create trigger sealing_is_append_only before update or delete or truncate on judging.sealing
for each statement execute function platform.refuse_change();

-- How many submitted entries of each class have no sealed decision yet. Says nothing of any decision.
create function judging.unsettled(edition uuid)
returns table (class_key text, entries integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(e.class_key, ''), count(*)::integer
  from application.entry e
  where e.organiser_id = platform.current_organiser()
    and e.edition_id = edition
    and e.state = 'submitted'
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
    and not exists (
      select
      from judging.decision d
      join judging.sealing s
        on s.organiser_id = d.organiser_id and s.edition_id = d.edition_id and s.class_key = d.class_key
      where d.organiser_id = e.organiser_id and d.entry_id = e.id
    )
  group by 1
$$;

-- Who on the panel stands back from which entry, because they said so or because it is their own: for the panel and
-- the office. Whoever stands back no longer decides on the entry, but sees here that it is one of those.
create function judging.recusals(edition uuid)
returns table (entry_id uuid, number integer, class_key text, unit_name text, person_id uuid, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select c.entry_id, e.number, coalesce(e.class_key, ''), e.unit_name, c.person_id, bool_or(c.own)
  from (
    select organiser_id, person_id, entry_id, false as own
    from people.conflict
    union all
    select organiser_id, person_id, entry_id, true
    from people.appointment
    where role = 'applicant' and entry_id is not null and until is null
  ) c
  join application.entry e on e.organiser_id = c.organiser_id and e.id = c.entry_id
  where c.organiser_id = platform.current_organiser()
    and e.edition_id = edition
    and e.state = 'submitted'
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
    and exists (
      select from people.appointment a
      where a.organiser_id = c.organiser_id
        and a.person_id = c.person_id
        and a.role in ('panel_member', 'panel_chair')
        and a.edition_id = edition
        and a.until is null
    )
  group by c.entry_id, e.number, e.class_key, e.unit_name, c.person_id
$$;

-- A release needs every entry's decision, sealed; and it is not taken back.
create function ceremony.release_is_ready() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (select from judging.unsettled(new.edition_id))
    or not exists (
      select from judging.sealing s
      where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id
    )
  then
    raise exception 'not every decision is sealed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger release_is_ready before insert on ceremony.release
for each row execute function ceremony.release_is_ready();
create trigger release_is_append_only before update or delete or truncate on ceremony.release
for each statement execute function platform.refuse_change();

create function ceremony.is_released(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from ceremony.release r
    where r.organiser_id = platform.current_organiser() and r.edition_id = edition
  )
$$;

-- ---------------------------------------------------------------------------------------------------
-- A decision is its panel's, less those who stand back from the entry, and the office's, who prepares the ceremony.
-- From the release the honours are the office's to publish, all of them, and each unit's own to take home.
create policy decision_read on judging.decision for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        not people.has_conflict(entry_id)
        and ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
      )
      or (
        honour <> 'none'
        and ceremony.is_released(edition_id)
        and ((select people.is_office()) or people.holds_on_entry('{applicant}', entry_id))
      )
    )
  );
create policy decision_write on judging.decision to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        not people.has_conflict(entry_id)
        and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
      )
    )
  )
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        not people.has_conflict(entry_id)
        and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
      )
    )
    and exists (
      select from application.entry e
      where e.organiser_id = decision.organiser_id
        and e.id = decision.entry_id
        and e.edition_id = decision.edition_id
    )
  );
create policy sealing_read on judging.sealing for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    )
  );
create policy sealing_add on judging.sealing for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_edition('{panel_chair}', edition_id))
  );
create policy condition_read on judging.condition_check for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from application.entry e
      where e.organiser_id = condition_check.organiser_id
        and e.id = condition_check.entry_id
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_edition('{panel_member,panel_chair}', e.edition_id)
        )
    )
  );
create policy condition_write on judging.condition_check to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

create policy release_read on ceremony.release for select to utmarkt_app
  using (organiser_id = platform.current_organiser());
create policy release_add on ceremony.release for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy diploma_read on ceremony.diploma to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.decision d
      where d.organiser_id = diploma.organiser_id
        and d.id = diploma.decision_id
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_entry('{applicant}', d.entry_id)
        )
    )
  );

alter table judging.condition_check enable row level security;
alter table judging.decision enable row level security;
alter table judging.sealing enable row level security;
alter table ceremony.release enable row level security;
alter table ceremony.diploma enable row level security;
grant select, insert, update on judging.condition_check to utmarkt_app;
grant select, insert, update, delete on judging.decision to utmarkt_app;
grant select, insert on judging.sealing, ceremony.release to utmarkt_app;
grant select, insert on ceremony.diploma to utmarkt_app;
