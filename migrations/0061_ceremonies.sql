-- The ceremony itself: one evening for one award or several; its guests, tables, door and running order; who presents, and
-- how far the presentation has come.

create table ceremony.ceremony (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  -- Wall clock in the organiser's time zone.
  starts timestamp not null,
  place text not null default '',
  -- What happens when: [{"time": "18.00", "what": "…"}], in order.
  programme jsonb not null default '[]',
  reply_by date,
  -- When what the guests need was erased, which is done some time after the evening.
  needs_erased_at timestamptz,
  revision integer not null default 1,
  arranged_by uuid,
  arranged_at timestamptz not null,
  primary key (organiser_id, id)
);

-- An edition is released at one ceremony.
create table ceremony.ceremony_edition (
  organiser_id uuid not null references platform.organiser (id),
  ceremony_id uuid not null,
  edition_id uuid not null,
  primary key (organiser_id, ceremony_id, edition_id),
  unique (organiser_id, edition_id),
  foreign key (organiser_id, ceremony_id) references ceremony.ceremony (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

create table ceremony.seating_table (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  ceremony_id uuid not null,
  name text not null check (name <> ''),
  seats integer not null check (seats between 1 and 999),
  primary key (organiser_id, id),
  unique (organiser_id, ceremony_id, name),
  foreign key (organiser_id, ceremony_id) references ceremony.ceremony (organiser_id, id)
);

create table ceremony.guest (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  ceremony_id uuid not null,
  name text not null check (name <> ''),
  email text not null,
  organisation text not null default '',
  companions_most integer not null default 0 check (companions_most between 0 and 10),
  -- The link's key follows from the id; what is kept of it is its hash.
  key_hash bytea not null,
  invited_at timestamptz,
  reminded_at timestamptz,
  answer text check (answer in ('coming', 'not-coming')),
  companions text[] not null default '{}',
  -- Access needs and diet, encrypted: the office's alone, and erased some time after the evening.
  needs bytea,
  answered_at timestamptz,
  table_id uuid,
  checked_in_at timestamptz,
  added_at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, key_hash),
  unique (organiser_id, ceremony_id, email),
  foreign key (organiser_id, ceremony_id) references ceremony.ceremony (organiser_id, id),
  foreign key (organiser_id, table_id) references ceremony.seating_table (organiser_id, id)
);

-- How a winner's name is read out, and who comes up. Sealed like the decision that it is of.
create table ceremony.reading (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  phonetic text not null default '',
  receivers text not null default '',
  revision integer not null default 1,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);

create table ceremony.presenter (
  organiser_id uuid not null references platform.organiser (id),
  ceremony_id uuid not null,
  person_id uuid not null,
  appointed_at timestamptz not null,
  primary key (organiser_id, ceremony_id, person_id),
  foreign key (organiser_id, ceremony_id) references ceremony.ceremony (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

-- How far the presentation has come; the rehearsal goes its own way.
create table ceremony.showing (
  organiser_id uuid not null references platform.organiser (id),
  ceremony_id uuid not null,
  rehearsal boolean not null,
  step integer not null default 0 check (step >= 0),
  -- From when what is shown is released as well, where it is class by class.
  started_at timestamptz,
  moved_at timestamptz not null,
  primary key (organiser_id, ceremony_id, rehearsal),
  foreign key (organiser_id, ceremony_id) references ceremony.ceremony (organiser_id, id)
);

create function ceremony.presents(ceremony uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from ceremony.presenter p
    where p.organiser_id = platform.current_organiser()
      and p.ceremony_id = ceremony
      and p.person_id = platform.current_person()
  )
$$;

do $$
declare
  t text;
begin
  foreach t in array array['ceremony', 'ceremony_edition', 'seating_table', 'guest', 'presenter', 'showing'] loop
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
create policy presenter on ceremony.ceremony for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and ceremony.presents(id));
create policy presenter on ceremony.ceremony_edition for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and ceremony.presents(ceremony_id));
create policy presenter on ceremony.showing to utmarkt_app
  using (organiser_id = platform.current_organiser() and ceremony.presents(ceremony_id));
create policy own on ceremony.presenter for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person());

alter table ceremony.reading enable row level security;
create policy office on ceremony.reading to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        (select people.is_office())
        and exists (
          select from judging.decision d
          where d.organiser_id = reading.organiser_id and d.id = reading.decision_id
        )
      )
    )
  );

grant select, insert, update on ceremony.ceremony, ceremony.reading, ceremony.showing to utmarkt_app;
grant select, insert, delete on ceremony.ceremony_edition, ceremony.presenter to utmarkt_app;
grant select, insert, update, delete on ceremony.seating_table, ceremony.guest to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- A guest reads and answers the invitation by its link.
create function ceremony.guest_with(key bytea)
returns table (
  id uuid, ceremony_id uuid, name text, companions_most integer, answer text, companions text[], needs bytea,
  ceremony_name text, starts timestamp, place text, programme jsonb, reply_by date, erased boolean
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select g.id, g.ceremony_id, g.name, g.companions_most, g.answer, g.companions, g.needs,
    c.name, c.starts, c.place, c.programme, c.reply_by, c.needs_erased_at is not null
  from ceremony.guest g
  join ceremony.ceremony c on c.organiser_id = g.organiser_id and c.id = g.ceremony_id
  where g.organiser_id = platform.current_organiser() and g.key_hash = key and g.invited_at is not null
$$;
create function ceremony.answer_guest(key bytea, said text, along text[], needed bytea, at timestamptz)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update ceremony.guest g
  set answer = said, companions = along, needs = needed, answered_at = at,
    -- Whoever does not come leaves the place at the table.
    table_id = case when said = 'coming' then g.table_id end
  where g.organiser_id = platform.current_organiser()
    and g.key_hash = key
    and g.invited_at is not null
    and cardinality(along) <= g.companions_most;
  return found;
end
$$;
revoke execute on function ceremony.guest_with(bytea),
  ceremony.answer_guest(bytea, text, text[], bytea, timestamptz) from public;
grant execute on function ceremony.guest_with(bytea),
  ceremony.answer_guest(bytea, text, text[], bytea, timestamptz) to utmarkt_app;
