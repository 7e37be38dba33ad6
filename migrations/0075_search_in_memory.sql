-- What an edition's pages are found by, as one packed piece (see publication/search/segment.ts). Each process reads the
-- pieces of an organiser through the public role, keeps them, and answers from them; a piece that is written anew has
-- another stamp. What they replace: an index of keys, which counted what a common word finds page by page.
create table published.search_segment (
  organiser_id uuid not null,
  edition_id uuid not null,
  stamp uuid not null default gen_random_uuid(),
  packed bytea not null,
  primary key (organiser_id, edition_id)
);
-- It is packed already.
alter table published.search_segment alter column packed set storage external;

alter table published.search_segment enable row level security;
create policy reader on published.search_segment for select to utmarkt_public
  using (organiser_id = platform.current_organiser());
create policy publisher on published.search_segment to utmarkt_app
  using (organiser_id = platform.current_organiser() and (platform.is_system() or people.is_office()));
grant select on published.search_segment to utmarkt_public;
grant insert, delete on published.search_segment to utmarkt_app;
grant select (organiser_id, edition_id) on published.search_segment to utmarkt_app;

drop function published.find(tsquery[], text, text, integer, text, text, integer, integer);
drop function published.finds(tsquery[]);
drop table published.search_facet;

-- Of each page its words are left, from which the words of all are counted.
alter table published.search_key drop column vector, drop column facet, drop column sort;

create or replace function published.count_words() returns trigger
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
  end if;
  return null;
end
$$;
