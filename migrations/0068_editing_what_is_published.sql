-- What is changed of the published after the fact. It lies beside what it changes: the decision, the entry and the archive
-- stay as they were, and every publishing lays these over its copy.

create schema publication;
grant usage on schema publication to utmarkt_app;

-- A text put right, a passage taken out, or a whole honour or participation withdrawn: with why, as it is shown.
create table publication.amendment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  kind text not null check (kind in ('correct', 'redact', 'withdraw')),
  target text not null check (target in ('honour', 'participant', 'edition')),
  -- The published row; null for the edition itself.
  target_id uuid check ((target_id is null) = (target = 'edition')),
  -- Which text, as the rules name it: 'citation', 'answer:background', 'fact:call:sv'. Null of what is withdrawn.
  field text check ((field is null) = (kind = 'withdraw')),
  -- What stands instead; of a passage, the passage itself.
  text text check ((text is null) = (kind = 'withdraw')),
  -- In both languages; null of a translation that was not there before, which corrects nothing.
  note jsonb,
  person_id uuid,
  at timestamptz not null,
  -- From when it holds no more.
  revoked_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
create index amendment_edition on publication.amendment (organiser_id, edition_id, at);

-- The picture of an honour, put there by the office.
create table publication.picture (
  organiser_id uuid not null references platform.organiser (id),
  honour_id uuid not null,
  edition_id uuid not null,
  hash text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  alt jsonb not null,
  credit text not null,
  -- Who is seen, and how they said yes; for the office alone.
  consent text not null,
  person_id uuid,
  at timestamptz not null,
  primary key (organiser_id, honour_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

-- Whether somebody may be named: as the one to ask, or in a text. They answer by a link, and can take it back by the same.
create table publication.consent (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  honour_id uuid not null,
  purpose text not null check (purpose in ('contact', 'named')),
  name text not null,
  role text,
  email text check (email = lower(email)),
  state text not null check (state in ('asked', 'given', 'declined', 'withdrawn')),
  -- How the office was told yes where it was not by the link.
  told text,
  locale text not null check (locale in ('sv', 'en')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  person_id uuid,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
create index consent_edition on publication.consent (organiser_id, edition_id);

-- Names that were taken out everywhere. What is kept is no name: a keyed digest of it, enough to know it where it comes back.
create table publication.removed_name (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  digest text not null,
  words integer not null check (words between 1 and 8),
  -- What stands instead, in both languages.
  neutral jsonb not null,
  places integer not null,
  person_id uuid,
  at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, digest),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['amendment', 'picture', 'consent', 'removed_name'] loop
    execute format('alter table publication.%I enable row level security', t);
    execute format($p$
      create policy office on publication.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
end
$$;
grant select, insert on publication.amendment, publication.removed_name to utmarkt_app;
grant update (revoked_at) on publication.amendment to utmarkt_app;
grant select, insert, update, delete on publication.picture, publication.consent to utmarkt_app;
