-- What an award is: the programme as data, its editions with their calendars.

create schema programme;
grant usage on schema programme to utmarkt_app;

create table programme.programme (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  slug text not null,
  position integer not null default 0,
  definition jsonb not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, slug)
);

create table programme.edition (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  slug text not null,
  -- The year, where it is known: an earlier round may be published without one.
  year integer,
  label jsonb not null,
  -- 'archive': loaded from what was published before; 'live': run here.
  kind text not null check (kind in ('archive', 'live')),
  -- The programme definition as it stood when the edition opened. A running edition reads this, never the programme's.
  definition jsonb not null,
  -- When each stage opens and closes, by the organiser's wall clock; a closing is the last minute that is included.
  -- Whether a stage is open is never stored: it follows from this and the clock, so moving a deadline is one write.
  calendar jsonb not null,
  -- A round that was not run here, as the archive states it: its facts, its jury, its honours.
  archive jsonb,
  position integer not null default 0,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  -- From when the public may see which units take part.
  participants_published_at timestamptz,
  -- From when somebody has assessed or decided on its entries: then they stand as they are, whatever the call's
  -- dates come to say.
  entries_fixed_at timestamptz,
  released_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, programme_id, slug),
  foreign key (organiser_id, programme_id) references programme.programme (organiser_id, id)
);

alter table people.appointment
  add foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id);

-- An edition's definition is frozen, and a release cannot be undone.
create function programme.keep_frozen() returns trigger
language plpgsql
as $$
begin
  if new.definition is distinct from old.definition then
    raise exception 'the definition of an edition is frozen' using errcode = 'restrict_violation';
  end if;
  if old.entries_fixed_at is not null and new.entries_fixed_at is distinct from old.entries_fixed_at then
    raise exception 'the entries of an edition are fixed once' using errcode = 'restrict_violation';
  end if;
  if old.released_at is not null and new.released_at is distinct from old.released_at then
    raise exception 'an edition is released once' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger edition_is_frozen before update on programme.edition
for each row execute function programme.keep_frozen();

do $$
declare
  t text;
begin
  foreach t in array array['programme', 'edition'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format($p$
      create policy organiser on programme.%I for select to utmarkt_app
      using (organiser_id = platform.current_organiser())
    $p$, t);
    execute format($p$
      create policy office on programme.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
end
$$;
grant select, insert, update on programme.programme, programme.edition to utmarkt_app;
