-- The addresses of units and of organisations are remembered like those of editions and honours: with the honour or the
-- participation that stands there. Where the office puts a name right, the old address leads to where that stands now.
alter table published.address
  -- On whose page it stands; null for an edition's and an honour's own address. `honour_id` is then that of the honour or
  -- of the participation.
  add column place text check (place in ('unit', 'organisation'));

create or replace function published.remember_address() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'edition' then
    insert into published.address as a (organiser_id, path, edition_id)
    select e.organiser_id, '/' || e.programme || '/' || e.slug, e.edition_id from changed e
    on conflict (organiser_id, path) do update
    set edition_id = excluded.edition_id, honour_id = null, known_by = null, place = null, leads_to = null, why = null;
    return null;
  end if;
  if tg_table_name = 'honour' then
    insert into published.address as a (organiser_id, path, edition_id, honour_id, known_by)
    select h.organiser_id, '/' || h.programme || '/' || h.edition_slug || '/' || h.id, h.edition_id, h.id,
      published.known_by(h.unit, h.title, h.honour, h.class_key)
    from changed h
    on conflict (organiser_id, path) do update
    set edition_id = excluded.edition_id, honour_id = excluded.honour_id, known_by = excluded.known_by,
      place = null, leads_to = null, why = null;
  end if;
  -- One of those who stand there is enough: it leads to where the name went.
  insert into published.address as a (organiser_id, path, edition_id, honour_id, place)
  select distinct on (c.organiser_id, told.path) c.organiser_id, told.path, c.edition_id, c.id, told.place
  from changed c
  cross join lateral (values
    ('unit', '/enheter/' || c.unit_keys[1]),
    ('organisation', '/organisationer/' || c.organisation_keys[1])
  ) told (place, path)
  where told.path is not null
  order by c.organiser_id, told.path, c.position
  on conflict (organiser_id, path) do update
  set edition_id = excluded.edition_id, honour_id = excluded.honour_id, known_by = null, place = excluded.place,
    leads_to = null, why = null;
  return null;
end
$$;
create trigger address_of_participant after insert on published.participant
  referencing new table as changed for each statement execute function published.remember_address();

-- What is public today.
insert into published.address as a (organiser_id, path, edition_id, honour_id, place)
select distinct on (c.organiser_id, told.path) c.organiser_id, told.path, c.edition_id, c.id, told.place
from (
  select h.organiser_id, h.edition_id, h.id, h.unit_keys, h.organisation_keys, h.position from published.honour h
  union all
  select p.organiser_id, p.edition_id, p.id, p.unit_keys, p.organisation_keys, p.position from published.participant p
) c
cross join lateral (values
  ('unit', '/enheter/' || c.unit_keys[1]),
  ('organisation', '/organisationer/' || c.organisation_keys[1])
) told (place, path)
where told.path is not null
order by c.organiser_id, told.path, c.position
on conflict (organiser_id, path) do nothing;
