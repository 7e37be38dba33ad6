-- The public site is a copy: finished rows, written when something is published, read by the public role alone.
-- The app role may add and remove rows by their keys, but cannot read what they say.

create extension if not exists unaccent;
create schema published;
grant usage on schema published to utmarkt_app, utmarkt_public;

create table published.organiser (
  id uuid primary key,
  slug text not null,
  name text not null,
  time_zone text not null
);

-- Counts the times that anything was published: a page that was drawn at this version holds until the next.
create table published.version (
  organiser_id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null
);

alter table published.organiser enable row level security;
create policy reader on published.organiser for select to utmarkt_public using (true);
create policy publisher on published.organiser to utmarkt_app
  using (id = platform.current_organiser() and (platform.is_system() or people.is_office()));

-- A programme's page: the parts of its definition that the public reads.
create table published.programme (
  organiser_id uuid not null,
  slug text not null,
  position integer not null,
  page jsonb not null,
  primary key (organiser_id, slug)
);

create table published.edition (
  organiser_id uuid not null,
  edition_id uuid not null,
  programme text not null,
  slug text not null,
  year integer,
  label jsonb not null,
  position integer not null,
  page jsonb not null,
  released_at timestamptz,
  demo boolean not null,
  primary key (organiser_id, edition_id),
  unique (organiser_id, programme, slug)
);

create table published.participant (
  organiser_id uuid not null,
  edition_id uuid not null,
  id uuid not null,
  unit text not null,
  organisation text,
  class_key text,
  title text,
  summary text,
  position integer not null,
  demo boolean not null,
  primary key (organiser_id, edition_id, id)
);

create table published.honour (
  organiser_id uuid not null,
  edition_id uuid not null,
  id uuid not null,
  programme text not null,
  year integer,
  round jsonb not null,
  edition_slug text not null,
  class_key text,
  class_name jsonb,
  honour text not null,
  honour_name jsonb not null,
  unit text not null,
  organisation text,
  title text,
  citation text,
  prizes jsonb not null,
  entry jsonb,
  position integer not null,
  demo boolean not null,
  primary key (organiser_id, edition_id, id)
);

create table published.search (
  organiser_id uuid not null,
  edition_id uuid not null,
  id text not null,
  kind text not null,
  path text not null,
  heading jsonb not null,
  context jsonb not null,
  body text not null,
  plain text not null,
  vector tsvector not null,
  position integer not null,
  demo boolean not null,
  primary key (organiser_id, edition_id, id)
);
create index search_vector on published.search using gin (vector);

-- Lower case without accents: how "äldreomsorg" and "aldreomsorg" come to be the same.
create function published.plain(input text) returns text
language sql immutable parallel safe
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, input)) $$;

-- Words as Swedish stems them, with and without their accents, and as they stand (for prefixes).
create function published.words(heading text, body text) returns tsvector
language sql immutable parallel safe
as $$
  select setweight(to_tsvector('swedish', heading), 'A')
    || setweight(to_tsvector('swedish', published.plain(heading)), 'A')
    || setweight(to_tsvector('simple', published.plain(heading)), 'B')
    || setweight(to_tsvector('swedish', body), 'C')
    || setweight(to_tsvector('swedish', published.plain(body)), 'C')
    || setweight(to_tsvector('simple', published.plain(body)), 'D')
$$;

-- A question of words: every one must be found, by its stem, or without its accents, or as the beginning of a word.
create function published.question(asked text[]) returns tsquery
language sql immutable parallel safe
as $$
  select coalesce(
    string_agg(
      '(' || concat_ws(' | ',
        nullif(plainto_tsquery('swedish', word)::text, ''),
        nullif(plainto_tsquery('swedish', published.plain(word))::text, ''),
        quote_literal(published.plain(word)) || ':*'
      ) || ')',
      ' & '
    )::tsquery,
    ''::tsquery
  )
  from unnest(asked) as word
  where published.plain(word) <> ''
$$;

-- The beginnings that the words of a question share with what they find: how a snippet knows what to mark.
create function published.stems(asked text[]) returns text[]
language sql immutable parallel safe
as $$
  select coalesce(array_agg(distinct stem), '{}')
  from unnest(asked) as word
  cross join lateral (
    select published.plain(word) as stem
    union
    select unnest(tsvector_to_array(to_tsvector('swedish', published.plain(word))))
    union
    select unnest(tsvector_to_array(to_tsvector('swedish', word)))
  ) as found
$$;

do $$
declare
  t text;
begin
  foreach t in array array['version', 'programme', 'edition', 'participant', 'honour', 'search'] loop
    execute format('alter table published.%I enable row level security', t);
    execute format($p$
      create policy reader on published.%I for select to utmarkt_public
      using (organiser_id = platform.current_organiser())
    $p$, t);
    execute format($p$
      create policy publisher on published.%I to utmarkt_app
      using (organiser_id = platform.current_organiser() and (platform.is_system() or people.is_office()))
    $p$, t);
  end loop;
end
$$;

grant usage on schema platform to utmarkt_public;
grant select on published.version, published.organiser, published.programme, published.edition, published.participant,
  published.honour, published.search to utmarkt_public;
grant select, insert, update on published.version to utmarkt_app;
grant insert, delete on published.organiser, published.programme, published.edition, published.participant,
  published.honour, published.search to utmarkt_app;
grant select (id) on published.organiser to utmarkt_app;
grant select (organiser_id, slug) on published.programme to utmarkt_app;
grant select (organiser_id, edition_id) on published.edition, published.participant, published.honour, published.search
  to utmarkt_app;
