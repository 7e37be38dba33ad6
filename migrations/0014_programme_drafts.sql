-- What the office is writing about an award before it is put in place. A draft may have mistakes; the programme's own
-- definition never has. Every revision is kept, so that two who write at once can be told apart and nothing is lost.

create table programme.draft (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  -- Null until the award has been put in place for the first time.
  programme_id uuid,
  -- The award's address; it follows the draft until the award is in place, and is then fixed.
  slug text not null,
  raw jsonb not null,
  revision integer not null default 1,
  -- The revision that was last put in place: a later one waits.
  placed_revision integer,
  updated_by uuid,
  updated_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, slug),
  unique (organiser_id, programme_id),
  foreign key (organiser_id, programme_id) references programme.programme (organiser_id, id),
  foreign key (organiser_id, updated_by) references people.person (organiser_id, id)
);

create table programme.draft_revision (
  organiser_id uuid not null references platform.organiser (id),
  draft_id uuid not null,
  revision integer not null,
  raw jsonb not null,
  -- Which of the definition's parts it changed.
  parts text[] not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, draft_id, revision),
  foreign key (organiser_id, draft_id) references programme.draft (organiser_id, id),
  foreign key (organiser_id, saved_by) references people.person (organiser_id, id)
);

-- From when the award is what somebody has put in place here: the definition that lies on disk then no longer
-- replaces it at the next start.
alter table programme.programme add column placed_at timestamptz;

do $$
declare
  t text;
begin
  foreach t in array array['draft', 'draft_revision'] loop
    execute format('alter table programme.%I enable row level security', t);
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
grant select, insert, update on programme.draft to utmarkt_app;
grant select, insert on programme.draft_revision to utmarkt_app;
