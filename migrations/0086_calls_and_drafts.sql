-- A meeting is called by mail, with a calendar file: until it is opened it can be moved, and called off. The revision says
-- which file is the newest.

alter table judging.meeting
  add column cancelled_at timestamptz,
  add check (cancelled_at is null or opened_at is null);

-- Where and when a meeting was held is not changed once it has begun, and what was called off is not taken up again.
create function judging.keep_called() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if old.cancelled_at is not null then
    raise exception 'what is called off is not changed' using errcode = 'restrict_violation';
  end if;
  if old.opened_at is not null
    and (new.starts, new.place, new.link, new.revision, new.cancelled_at)
      is distinct from (old.starts, old.place, old.link, old.revision, old.cancelled_at)
  then
    raise exception 'a meeting that has begun is not called anew' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger meeting_stays_where_it_was_called before update on judging.meeting
for each row execute function judging.keep_called();

-- ---------------------------------------------------------------------------------------------------
-- A panel decides first and writes afterwards: a draft says what an entry gets, and its citation and prize come later. What is
-- sealed has both.

do $$
declare
  named text;
begin
  select c.conname into strict named
  from pg_constraint c
  where c.conrelid = 'judging.decision'::regclass
    and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%honour%=%citation IS NULL%';
  execute format('alter table judging.decision drop constraint %I', named);
end
$$;
alter table judging.decision add check (honour <> 'none' or citation is null);

create or replace function judging.honour_carries_citation() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from judging.decision d
    join judging.citation c on c.organiser_id = d.organiser_id and c.entry_id = d.entry_id
    where d.organiser_id = new.organiser_id
      and d.entry_id = new.entry_id
      and d.honour <> 'none'
      and (coalesce(d.citation, ''), coalesce(d.citation_en, '')) is distinct from (c.sv, c.en)
  ) then
    raise exception 'an honour carries the text of its citation' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

-- Looks with the database's own eyes: whoever seals may stand back from an entry whose draft is not whole.
create function judging.seal_what_is_whole() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select
    from judging.decision d
    join programme.edition e on e.organiser_id = d.organiser_id and e.id = d.edition_id
    where d.organiser_id = new.organiser_id
      and d.edition_id = new.edition_id
      and d.class_key = new.class_key
      and d.honour <> 'none'
      and (
        d.citation is null
        or (
          d.prizes = '[]'
          and exists (
            select from jsonb_array_elements(coalesce(e.definition -> 'prizes', '[]')) as prize
            where prize ->> 'forHonour' = d.honour
          )
        )
        or exists (
          select
          from jsonb_array_elements(d.prizes) as chosen
          join jsonb_array_elements(coalesce(e.definition -> 'prizes', '[]')) as prize
            on prize ->> 'key' = chosen ->> 'key'
          where prize ->> 'kind' = 'sum'
            and prize ->> 'amountOre' is null
            and chosen ->> 'amountOre' is null
        )
      )
  ) then
    raise exception 'an honour lacks its citation or its prize' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger sealing_is_of_what_is_whole before insert on judging.sealing
for each row execute function judging.seal_what_is_whole();
