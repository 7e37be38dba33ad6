-- Addresses that have been given out are kept for ever. Every address of an edition and of an honour is remembered when it
-- is published, with the thing that is there: when that moves the old address leads to the new one, and when it is
-- withdrawn the address says so. Others are written by hand, such as those of the pages that were there before this house.
create table published.address (
  organiser_id uuid not null,
  -- Without the language.
  path text not null,
  -- What was published there; null where the address is written by hand.
  edition_id uuid,
  honour_id uuid,
  -- Knows an honour again whose id has changed: within its edition, by what it is called.
  known_by text,
  -- Where it leads by hand: a path here.
  leads_to text,
  -- Why what was there has been withdrawn, in words for the public, if they are given.
  why jsonb,
  primary key (organiser_id, path)
);

alter table published.address enable row level security;
create policy reader on published.address for select to utmarkt_public
  using (organiser_id = platform.current_organiser());
create policy publisher on published.address to utmarkt_app
  using (organiser_id = platform.current_organiser() and (platform.is_system() or people.is_office()));
grant select on published.address to utmarkt_public;
grant insert, update (leads_to, why), delete on published.address to utmarkt_app;
grant select (organiser_id, path, leads_to) on published.address to utmarkt_app;

create function published.known_by(unit text, title text, honour text, class_key text) returns text
language sql immutable parallel safe
as $$ select md5(concat_ws('|', lower(unit), lower(title), honour, class_key)) $$;

-- Follows what is published, whoever publishes it. Runs as its owner: the app role cannot read what is public.
create function published.remember_address() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'edition' then
    insert into published.address as a (organiser_id, path, edition_id)
    select e.organiser_id, '/' || e.programme || '/' || e.slug, e.edition_id from changed e
    on conflict (organiser_id, path) do update
    set edition_id = excluded.edition_id, honour_id = null, known_by = null, leads_to = null, why = null;
  else
    insert into published.address as a (organiser_id, path, edition_id, honour_id, known_by)
    select h.organiser_id, '/' || h.programme || '/' || h.edition_slug || '/' || h.id, h.edition_id, h.id,
      published.known_by(h.unit, h.title, h.honour, h.class_key)
    from changed h
    on conflict (organiser_id, path) do update
    set edition_id = excluded.edition_id, honour_id = excluded.honour_id, known_by = excluded.known_by,
      leads_to = null, why = null;
  end if;
  return null;
end
$$;
create trigger address_of_edition after insert on published.edition
  referencing new table as changed for each statement execute function published.remember_address();
create trigger address_of_honour after insert on published.honour
  referencing new table as changed for each statement execute function published.remember_address();
revoke execute on function published.remember_address() from public;

-- What is public today.
insert into published.address (organiser_id, path, edition_id)
select e.organiser_id, '/' || e.programme || '/' || e.slug, e.edition_id from published.edition e;
insert into published.address (organiser_id, path, edition_id, honour_id, known_by)
select h.organiser_id, '/' || h.programme || '/' || h.edition_slug || '/' || h.id, h.edition_id, h.id,
  published.known_by(h.unit, h.title, h.honour, h.class_key)
from published.honour h;
