-- The release: all of an edition at once or class by class, by hand or at its time; the letters that go with it, those of
-- the press who get one, and the lines that a panel writes to those who did not win.

-- Which classes are public. class_key is empty where the award has no classes. The edition's own release (0006) stands
-- beside it from when the last class is out.
create table ceremony.class_release (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  class_key text not null default '',
  released_by uuid,
  released_at timestamptz not null,
  primary key (organiser_id, edition_id, class_key),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);
insert into ceremony.class_release (organiser_id, edition_id, class_key, released_by, released_at)
select s.organiser_id, s.edition_id, s.class_key, r.released_by, r.released_at
from judging.sealing s
join ceremony.release r on r.organiser_id = s.organiser_id and r.edition_id = s.edition_id;

-- A class is released when it is sealed and no entry in it waits for a decision; and it is not taken back.
create function ceremony.class_is_ready() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (select from judging.unsettled(new.edition_id) u where u.class_key = new.class_key)
    or not exists (
      select from judging.sealing s
      where s.organiser_id = new.organiser_id and s.edition_id = new.edition_id and s.class_key = new.class_key
    )
  then
    raise exception 'the class is not sealed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger class_is_ready before insert on ceremony.class_release
for each row execute function ceremony.class_is_ready();
create trigger class_release_is_append_only before update or delete or truncate on ceremony.class_release
for each statement execute function platform.refuse_change();

create function ceremony.is_class_released(edition uuid, class text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from ceremony.class_release r
    where r.organiser_id = platform.current_organiser() and r.edition_id = edition and r.class_key = class
  )
$$;
create function ceremony.is_entry_released(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from application.entry e
    join ceremony.class_release r
      on r.organiser_id = e.organiser_id and r.edition_id = e.edition_id and r.class_key = coalesce(e.class_key, '')
    where e.organiser_id = platform.current_organiser() and e.id = entry
  )
$$;

-- From the release of its class an honour is the office's to publish and the unit's own to take home.
create policy released_read on judging.decision for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and honour <> 'none'
    and ceremony.is_class_released(edition_id, class_key)
    and ((select people.is_office()) or people.holds_on_entry('{applicant,reader}', entry_id))
  );

-- How and when an edition is to be released. Without a row, or a time: by hand. Class by class is always by hand.
create table ceremony.release_plan (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  by_class boolean not null default false,
  release_at timestamptz,
  -- The time came, and not all was sealed: nothing was released, and nothing is by itself.
  missed_at timestamptz,
  revision integer not null default 1,
  planned_by uuid,
  planned_at timestamptz not null,
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  check (not by_class or release_at is null)
);
create index release_due on ceremony.release_plan (organiser_id, release_at) where release_at is not null;

-- A letter in the office's own words. Where there is no row the house's own words go.
create table ceremony.letter (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  kind text not null check (kind in ('winner', 'thanks', 'panel', 'guests', 'press')),
  locale text not null check (locale in ('sv', 'en')),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  revision integer not null default 1,
  written_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, edition_id, kind, locale),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

create table ceremony.press_contact (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  email text not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, email)
);

-- ---------------------------------------------------------------------------------------------------
-- A few lines from the panel to a unit that did not win, sealed until its class is released.

create table judging.reason (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  edition_id uuid not null,
  body text not null check (body <> ''),
  revision integer not null default 1,
  written_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

-- What has been sent is not written anew.
create function judging.keep_sent_reason() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if ceremony.is_entry_released(coalesce(new.entry_id, old.entry_id)) then
    raise exception 'the class is released' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger reason_is_sent before insert or update or delete on judging.reason
for each row execute function judging.keep_sent_reason();

create policy reason_read on judging.reason for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
      or (ceremony.is_entry_released(entry_id) and people.holds_on_entry('{applicant,reader}', entry_id))
    )
  );
create policy reason_write on judging.reason to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    and entry_id <> all ((select people.conflicts())::uuid[])
  )
  with check (
    organiser_id = platform.current_organiser()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    and entry_id <> all ((select people.conflicts())::uuid[])
    and exists (
      select from application.entry e
      where e.organiser_id = reason.organiser_id and e.id = reason.entry_id and e.edition_id = reason.edition_id
    )
  );

create policy class_release_read on ceremony.class_release for select to utmarkt_app
  using (organiser_id = platform.current_organiser());
create policy class_release_add on ceremony.class_release for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
do $$
declare
  t text;
begin
  foreach t in array array['release_plan', 'letter', 'press_contact'] loop
    execute format('alter table ceremony.%I enable row level security', t);
    execute format($p$
      create policy office on ceremony.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
end
$$;
alter table ceremony.class_release enable row level security;
alter table judging.reason enable row level security;
grant select, insert on ceremony.class_release to utmarkt_app;
grant select, insert, update on ceremony.release_plan to utmarkt_app;
grant select, insert, update, delete on ceremony.letter to utmarkt_app;
grant select, insert, delete on ceremony.press_contact to utmarkt_app;
grant select, insert, update, delete on judging.reason to utmarkt_app;
