-- Running an award year after year: rounds that are prepared before they are opened, texts that are corrected while a
-- round runs, dates that move, reminders that go by themselves, and information meetings.

-- ---------------------------------------------------------------------------------------------------
-- A prepared edition is the office's own until it is opened: to everyone else it is not there.

alter table programme.edition add column opened_at timestamptz default now();
update programme.edition set opened_at = created_at;
-- Counts the times that its dates were changed: who moves them names the one that was seen.
alter table programme.edition add column calendar_revision integer not null default 1;

drop policy organiser on programme.edition;
create policy organiser on programme.edition for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (opened_at is not null or platform.is_system() or (select people.is_office()))
  );
grant delete on programme.edition to utmarkt_app;

create function programme.keep_opened() returns trigger
language plpgsql
as $$
begin
  if old.opened_at is not null then
    raise exception 'an edition that has been opened stays' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger edition_stays before delete on programme.edition
for each row execute function programme.keep_opened();

-- What a prepared edition is made of, until it is opened.
create table programme.preparation (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  from_edition_id uuid not null,
  definition_from text not null check (definition_from in ('programme', 'edition')),
  -- Who comes along: {"panel": [{"personId", "chair"}], "examiners": [personId]}. They are appointed when it opens.
  people jsonb not null,
  revision integer not null default 1,
  prepared_at timestamptz not null default now(),
  prepared_by uuid,
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade,
  foreign key (organiser_id, from_edition_id) references programme.edition (organiser_id, id)
);

-- ---------------------------------------------------------------------------------------------------
-- A running edition keeps its frozen definition. A correction of one text is a row here, and the row is what makes
-- the change: nobody else can change a letter, and not even the row can change anything but a text.

-- A text in both languages, or what is left of a definition when every such text is emptied.
create function programme.bones(value jsonb) returns jsonb
language plpgsql immutable strict parallel safe
as $$
begin
  if jsonb_typeof(value) = 'object' then
    if value ?& array['sv', 'en'] and jsonb_typeof(value -> 'sv') = 'string' and jsonb_typeof(value -> 'en') = 'string'
      and (select count(*) from jsonb_object_keys(value)) = 2
    then
      return '{"sv": "", "en": ""}'::jsonb;
    end if;
    return (select coalesce(jsonb_object_agg(key, programme.bones(inside)), '{}') from jsonb_each(value) as each (key, inside));
  elsif jsonb_typeof(value) = 'array' then
    return (
      select coalesce(jsonb_agg(programme.bones(inside) order by place), '[]')
      from jsonb_array_elements(value) with ordinality as each (inside, place)
    );
  end if;
  return value;
end
$$;

create table programme.original (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  definition jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

create table programme.correction (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  path text[] not null,
  before jsonb not null,
  after jsonb not null,
  -- What was wrong, in both languages: stands beside the text where it is read.
  note jsonb not null,
  person_id uuid,
  at timestamptz not null default now(),
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);
create index correction_edition on programme.correction (organiser_id, edition_id, at);

create function programme.correct_text() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  found programme.edition;
begin
  select * into found from programme.edition e
  where e.organiser_id = new.organiser_id and e.id = new.edition_id
  for update;
  if found.opened_at is null or found.kind <> 'live' then
    raise exception 'only a running edition is corrected' using errcode = 'restrict_violation';
  end if;
  if programme.bones(new.before) <> '{"sv": "", "en": ""}'::jsonb
    or programme.bones(new.after) <> '{"sv": "", "en": ""}'::jsonb
    or btrim(new.after ->> 'sv') = '' or btrim(new.after ->> 'en') = ''
    or found.definition #> new.path is distinct from new.before
  then
    raise exception 'a correction changes one text into another' using errcode = 'restrict_violation';
  end if;
  insert into programme.original (organiser_id, edition_id, definition)
  values (new.organiser_id, new.edition_id, found.definition)
  on conflict do nothing;
  update programme.edition e
  set definition = jsonb_set(e.definition, new.path, new.after, false)
  where e.organiser_id = new.organiser_id and e.id = new.edition_id;
  return new;
end
$$;
create trigger correction_is_made before insert on programme.correction
for each row execute function programme.correct_text();
create trigger correction_is_append_only before update or delete or truncate on programme.correction
for each statement execute function platform.refuse_change();

create or replace function programme.keep_frozen() returns trigger
language plpgsql
as $$
begin
  if old.opened_at is not null then
    if new.opened_at is distinct from old.opened_at then
      raise exception 'an edition is opened once' using errcode = 'restrict_violation';
    end if;
    -- A correction comes through its own trigger, by the owner's right, and leaves the bones as they are.
    if new.definition is distinct from old.definition and (
      pg_trigger_depth() < 2
      or current_user = 'utmarkt_app'
      or programme.bones(new.definition) is distinct from programme.bones(old.definition)
    ) then
      raise exception 'the definition of an edition is frozen' using errcode = 'restrict_violation';
    end if;
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

-- ---------------------------------------------------------------------------------------------------
-- Each time that dates were moved, and whether those concerned have been told.

create table programme.date_move (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  person_id uuid,
  at timestamptz not null default now(),
  told_at timestamptz,
  -- How many mails told of it; 0: the office chose to tell nobody.
  told integer,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade
);
create index date_move_edition on programme.date_move (organiser_id, edition_id, at);

-- ---------------------------------------------------------------------------------------------------
-- Reminders are part of the definition; what the office sets in a running edition, and what has gone, stands here.

create table programme.reminder_setting (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  reminder_key text not null,
  enabled boolean not null,
  days integer not null,
  at text not null,
  revision integer not null default 1,
  primary key (organiser_id, edition_id, reminder_key),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade
);

-- A reminder that has gone through at the time that it was due: what keeps two workers from doing it both.
create table programme.reminder_run (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  reminder_key text not null,
  due_at timestamptz not null,
  ran_at timestamptz not null,
  receivers integer not null,
  primary key (organiser_id, edition_id, reminder_key, due_at),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade
);

-- Nobody gets the same reminder twice.
create table programme.reminder_sent (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  reminder_key text not null,
  address text not null check (address = lower(address)),
  -- The thing it is about: an entry, or the edition itself.
  about uuid not null,
  sent_at timestamptz not null,
  primary key (organiser_id, edition_id, reminder_key, address, about),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade
);

-- ---------------------------------------------------------------------------------------------------
-- Information meetings. What the public reads of them is a copy in `published`; the link to a meeting is not in it.

create table programme.meeting (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  title jsonb not null,
  about jsonb,
  -- Wall clock in the organiser's time zone.
  starts timestamp not null,
  ends timestamp not null,
  place jsonb,
  link text,
  seats integer check (seats > 0),
  closes timestamp,
  -- {"hash", "name", "mediaType", "size"}
  slides jsonb,
  cancelled_at timestamptz,
  cancelled_why jsonb,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id) on delete cascade,
  check (ends > starts)
);
create index meeting_edition on programme.meeting (organiser_id, edition_id, starts);

create table programme.meeting_signup (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  meeting_id uuid not null,
  name text not null,
  email text not null check (email = lower(email)),
  unit text not null,
  needs text,
  locale text not null check (locale in ('sv', 'en')),
  state text not null check (state in ('coming', 'waiting', 'cancelled')),
  -- The way to cancel, from the mail; only its hash is here.
  code_hash bytea not null,
  signed_up_at timestamptz not null,
  mailed_at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, meeting_id, email),
  foreign key (organiser_id, meeting_id) references programme.meeting (organiser_id, id) on delete cascade
);
create index meeting_signup_queue on programme.meeting_signup (organiser_id, meeting_id, state, signed_up_at);

do $$
declare
  t text;
begin
  foreach t in array array[
    'preparation', 'original', 'correction', 'date_move', 'reminder_setting', 'reminder_run', 'reminder_sent',
    'meeting', 'meeting_signup'
  ] loop
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
-- Whoever reads a text is told that it has been corrected.
create policy reader on programme.correction for select to utmarkt_app
  using (organiser_id = platform.current_organiser());
grant select, insert, update on programme.preparation, programme.date_move, programme.reminder_setting,
  programme.meeting, programme.meeting_signup to utmarkt_app;
grant delete on programme.preparation, programme.meeting to utmarkt_app;
grant select, insert on programme.correction, programme.reminder_run, programme.reminder_sent to utmarkt_app;
grant select on programme.original to utmarkt_app;
