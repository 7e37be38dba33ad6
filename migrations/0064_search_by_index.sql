-- Searching by look-ups in an index alone. A page's words are cut to their stems, and its compounds taken apart, when
-- it is published (see publication/search/keys.ts); a question is answered from narrow rows that hold nothing else.

create extension if not exists pg_trgm with schema public;

-- What is shown of a page that is found; what it is found by lies in search_key.
drop index published.search_vector;
alter table published.search drop column plain, drop column vector;
drop function published.question(text[]);
drop function published.stems(text[]);
drop function published.words(text, text);

-- Pages that an older version wrote are written anew by the next worker that starts.
alter table published.version add column written integer not null default 0;

-- What rows have in common, for counting them by: a row of search_key names it by a number.
create table published.search_facet (
  organiser_id uuid not null,
  facet bigint not null,
  kind text not null,
  programme text,
  year integer,
  class_key text,
  class_name jsonb,
  organisation text,
  primary key (organiser_id, facet)
);

-- One narrow row for each page. The vector is kept apart from it, since answers come from the index; `sort` is the
-- order among pages that fit as well.
create table published.search_key (
  organiser_id uuid not null,
  edition_id uuid not null,
  id text not null,
  facet bigint not null,
  sort bigint not null,
  vector tsvector not null,
  words text[] not null,
  primary key (organiser_id, edition_id, id)
) with (toast_tuple_target = 128);
alter table published.search_key alter column vector set statistics 0, alter column words set statistics 0;
-- No list of what waits: a search just after a publishing is as quick as any.
create index search_key_vector on published.search_key using gin (vector) with (fastupdate = off);

create index search_key_facet on published.search_key (organiser_id, facet);

-- Every word there is and in how many pages: what somebody may have meant who wrote another. `near` holds short words
-- less each of their letters; longer ones are likened by threes of letters.
create table published.search_word (
  organiser_id uuid not null,
  word text not null,
  plain text not null,
  uses integer not null,
  near text[],
  primary key (organiser_id, word)
);
alter table published.search_word alter column near set statistics 0;
create index search_word_near on published.search_word using gin (near) with (fastupdate = off);
create index search_word_alike on published.search_word using gin (plain public.gin_trgm_ops) with (fastupdate = off);

-- A short word, and it again less each of its letters: two words that share one differ by a letter at most, or by two
-- that changed places.
create function published.less_a_letter(word text) returns text[]
language sql immutable parallel safe
as $$
  select case when length(word) <= 10 then (
    select array_agg(distinct less)
    from (
      select word as less
      union all
      select overlay(word placing '' from at for 1) from generate_series(1, length(word)) as at
    ) as all_of_them
    where less <> ''
  ) end
$$;

-- The words and the facets follow the pages, whoever writes or removes them, in the same transaction.
create function published.count_words() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into published.search_word as w (organiser_id, word, plain, uses, near)
    select organiser_id, word, translate(word, 'åäö', 'aao'), uses, published.less_a_letter(translate(word, 'åäö', 'aao'))
    from (
      select k.organiser_id, word, count(*)::integer as uses
      from changed k cross join unnest(k.words) as word
      group by k.organiser_id, word
    ) as counted
    on conflict (organiser_id, word) do update set uses = w.uses + excluded.uses;
  else
    update published.search_word as w
    set uses = w.uses - counted.uses
    from (
      select k.organiser_id, word, count(*)::integer as uses
      from changed k cross join unnest(k.words) as word
      group by k.organiser_id, word
    ) as counted
    where w.organiser_id = counted.organiser_id and w.word = counted.word;
    delete from published.search_word as w
    using (select distinct k.organiser_id, word from changed k cross join unnest(k.words) as word) as gone
    where w.organiser_id = gone.organiser_id and w.word = gone.word and w.uses <= 0;
    delete from published.search_facet as f
    using (select distinct k.organiser_id, k.facet from changed k) as gone
    where f.organiser_id = gone.organiser_id and f.facet = gone.facet and not exists (
      select from published.search_key k where k.organiser_id = f.organiser_id and k.facet = f.facet
    );
  end if;
  return null;
end
$$;
create trigger words_added after insert on published.search_key
  referencing new table as changed for each statement execute function published.count_words();
create trigger words_removed after delete on published.search_key
  referencing old table as changed for each statement execute function published.count_words();

-- Under row-level security no index of words or of threes of letters may be used, since their operators could tell of
-- rows that are hidden. These functions ask for the organiser's own rows alone, and are the only way to them. In each,
-- `offset 0` keeps the look-up by itself: the planner must not go through all of an organiser's rows, reading each
-- vector, in the hope of an early hit.

-- What a question finds: `tiers` are questions that each take in the one before, the best first. Answers how many
-- there are in all, how many by each facet (with the other facets' choices, not its own), and the keys of the best.
create function published.find(
  tiers tsquery[], of_kind text, of_programme text, of_year integer, of_class text, of_organisation text,
  most integer, past integer
) returns json
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  me constant uuid := platform.current_organiser();
  whole constant tsquery := tiers[array_upper(tiers, 1)];
  told json;
  fitting bigint[];
  editions uuid[] := '{}';
  ids text[] := '{}';
  found record;
begin
  if me is null then
    return null;
  end if;
  if num_nonnulls(of_kind, of_programme, of_year, of_class, of_organisation) > 0 then
    fitting := array(
      select f.facet
      from published.search_facet f
      where f.organiser_id = me
        and (of_kind is null or f.kind = of_kind)
        and (of_programme is null or f.programme = of_programme)
        and (of_year is null or f.year = of_year)
        and (of_class is null or f.class_key = of_class)
        and (of_organisation is null or f.organisation = of_organisation)
    );
  end if;

  with counted as materialized (
    select k.facet, count(*) as n
    from (select k.organiser_id, k.facet from published.search_key k where k.vector @@ whole offset 0) as k
    where k.organiser_id = me
    group by k.facet
  ),
  c as materialized (
    select f.kind, f.programme, f.year, f.class_key, f.class_name, f.organisation, counted.n,
      of_kind is null or f.kind = of_kind as k,
      coalesce(of_programme is null or f.programme = of_programme, false) as p,
      coalesce(of_year is null or f.year = of_year, false) as y,
      coalesce(of_class is null or f.class_key = of_class, false) as l,
      coalesce(of_organisation is null or f.organisation = of_organisation, false) as o
    from counted
    join published.search_facet f on f.organiser_id = me and f.facet = counted.facet
  )
  select json_build_object(
    'total', (select coalesce(sum(n), 0) from c where k and p and y and l and o),
    'kinds', (
      select json_agg(json_build_array(kind, n))
      from (select kind, sum(n) as n from c where p and y and l and o group by kind) as each
    ),
    'programmes', (
      select json_agg(json_build_array(programme, n))
      from (
        select programme, sum(n) as n from c where k and y and l and o and programme is not null group by programme
      ) as each
    ),
    'years', (
      select json_agg(json_build_array(year, n) order by year desc)
      from (select year, sum(n) as n from c where k and p and l and o and year is not null group by year) as each
    ),
    'classes', (
      select json_agg(json_build_array(class_key, n, class_name) order by n desc, class_key)
      from (
        select class_key, sum(n) as n, (array_agg(class_name))[1] as class_name
        from c where k and p and y and o and class_key is not null
        group by class_key
      ) as each
    ),
    'organisations', (
      select json_agg(json_build_array(organisation, n) order by n desc, organisation)
      from (
        select organisation, sum(n) as n from c where k and p and y and l and organisation is not null
        group by organisation
        order by n desc, organisation
        limit 40
      ) as each
    )
  ) into told;

  for tier in 1 .. array_upper(tiers, 1) loop
    exit when cardinality(ids) >= past + most;
    -- Whoever comes here has all of the tier before, which is in this one too.
    for found in
      select k.edition_id, k.id
      from (
        select k.organiser_id, k.edition_id, k.id, k.facet, k.sort
        from published.search_key k
        where k.vector @@ tiers[tier]
        offset 0
      ) as k
      where k.organiser_id = me
        and (fitting is null or k.facet = any (fitting))
      order by k.sort, k.id
      limit past + most
    loop
      continue when found.id = any (ids);
      editions := editions || found.edition_id;
      ids := ids || found.id;
    end loop;
  end loop;
  return json_build_object(
    'facets', told,
    'editions', array_to_json(editions[past + 1 : past + most]),
    'ids', array_to_json(ids[past + 1 : past + most])
  );
end
$$;

-- Which of some questions find anything at all.
create function published.finds(questions tsquery[]) returns boolean[]
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
  select array(
    select exists (
      select from (select k.organiser_id from published.search_key k where k.vector @@ question offset 0) as k
      where k.organiser_id = platform.current_organiser()
    )
    from unnest(questions) with ordinality as asked(question, at)
    order by at
  )
$$;

-- Words that are written much like this one, in no order: short ones a letter apart, and otherwise those that share
-- enough threes of letters.
create function published.alike(typed text) returns json
language sql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
set pg_trgm.similarity_threshold = 0.42
as $$
  with close as materialized (
    select w.word, w.uses
    from (
      select w.organiser_id, w.word, w.uses
      from published.search_word w
      where w.near && published.less_a_letter(typed)
      offset 0
    ) as w
    where w.organiser_id = platform.current_organiser()
    limit 200
  ),
  alike as (
    select w.word, w.uses
    from (
      select w.organiser_id, w.word, w.plain, w.uses
      from published.search_word w
      where w.plain operator(public.%) typed
      offset 0
    ) as w
    where not exists (select from close) and w.organiser_id = platform.current_organiser()
    order by public.similarity(w.plain, typed) desc, w.uses desc
    limit 60
  )
  select coalesce(json_agg(json_build_array(word, uses)), '[]')
  from (select word, uses from close union all select word, uses from alike) as found
$$;

do $$
declare
  t text;
begin
  foreach t in array array['search_facet', 'search_key', 'search_word'] loop
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
grant insert on published.search_facet to utmarkt_app;
grant insert, delete on published.search_key to utmarkt_app;
grant select (organiser_id, edition_id) on published.search_key to utmarkt_app;

revoke execute on function published.find(tsquery[], text, text, integer, text, text, integer, integer),
  published.finds(tsquery[]), published.alike(text), published.count_words() from public;
grant execute on function published.find(tsquery[], text, text, integer, text, text, integer, integer),
  published.finds(tsquery[]), published.alike(text) to utmarkt_public;
