-- A 2 without a 1 told whoever stands back from an entry that the entry was read out first. Nobody reads the places of a class's
-- decisions as they were given any more but through the function below, which numbers them within what the reader may see.

revoke select on judging.decision from utmarkt_app;
grant select (
  organiser_id, id, edition_id, class_key, entry_id, honour, citation, citation_en, prizes, revision, decided_by, saved_at
) on judging.decision to utmarkt_app;

-- Whether the asker reads the places of a class numbered anew: they stand back from an entry in it. What the office publishes after
-- the release is in the panel's own order, whoever does it.
create function judging.places_are_anew(edition uuid, class text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.edition_id = edition
      and coalesce(e.class_key, '') = class
      and e.id = any ((select people.conflicts())::uuid[])
  )
  and not (people.is_office() and ceremony.is_class_released(edition, class))
$$;
revoke execute on function judging.places_are_anew(uuid, text) from public;

-- The places of an edition's decisions, of those that the asker may read; 0 where none is given.
create function judging.places(edition uuid)
returns table (entry_id uuid, place integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  with class as (
    select
      c.class_key as key,
      judging.places_are_anew(edition, c.class_key) as anew,
      ceremony.is_class_released(edition, c.class_key) as released
    from (
      select distinct d.class_key
      from judging.decision d
      where d.organiser_id = platform.current_organiser() and d.edition_id = edition
    ) c
  )
  select
    d.entry_id,
    case
      when class.anew and d.position <> 0
      then dense_rank() over (partition by d.class_key, d.position = 0 order by d.position)::integer
      else d.position
    end
  from judging.decision d
  join class on class.key = d.class_key
  where d.organiser_id = platform.current_organiser()
    and d.edition_id = edition
    and (
      (select platform.is_system())
      or (
        ((select people.is_office()) or (select people.holds_on_edition('{panel_member,panel_chair}', edition)))
        and d.entry_id <> all ((select people.conflicts())::uuid[])
      )
      or (
        d.honour <> 'none'
        and class.released
        and ((select people.is_office()) or people.holds_on_entry('{applicant,reader}', d.entry_id))
      )
    )
$$;
revoke execute on function judging.places(uuid) from public;
grant execute on function judging.places(uuid) to utmarkt_app;

-- What such a reader writes is a place as they read it. A place that they leave as it is stays as it was given; another one is
-- that of what they see there, and beyond the last of those it comes after it.
create function judging.keep_place() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  given integer[];
begin
  if platform.current_person() is null
    or new.position = 0
    or not judging.places_are_anew(new.edition_id, new.class_key)
  then
    return new;
  end if;
  given := array(
    select distinct d.position
    from judging.decision d
    where d.organiser_id = new.organiser_id
      and d.edition_id = new.edition_id
      and d.class_key = new.class_key
      and d.position <> 0
      and d.entry_id <> all (people.conflicts())
    order by d.position
  );
  new.position := case
    when tg_op = 'UPDATE' and new.position = array_position(given, old.position) then old.position
    when new.position <= cardinality(given) then given[new.position]
    else least(999, coalesce(given[cardinality(given)], 0) + new.position - cardinality(given))
  end;
  return new;
end
$$;
create trigger place_is_as_read before insert or update of position on judging.decision
for each row execute function judging.keep_place();
