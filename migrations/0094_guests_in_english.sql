-- A guest is written to in their own language: as the office has set it, until the guest answers in another. And what the
-- evening is called, where it is and what happens can be said in English as well; empty: only in Swedish.
alter table ceremony.guest
  add column locale text not null default 'sv' check (locale in ('sv', 'en'));
alter table ceremony.ceremony
  add column name_en text not null default '',
  add column place_en text not null default '',
  add column programme_en jsonb not null default '[]';

drop function ceremony.guest_with(bytea);
create function ceremony.guest_with(key bytea)
returns table (
  id uuid, ceremony_id uuid, name text, companions_most integer, answer text, companions text[], needs bytea,
  ceremony_name text, starts timestamp, place text, programme jsonb, reply_by date, erased boolean,
  ceremony_name_en text, place_en text, programme_en jsonb, demo boolean
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select g.id, g.ceremony_id, g.name, g.companions_most, g.answer, g.companions, g.needs,
    c.name, c.starts, c.place, c.programme, c.reply_by, c.needs_erased_at is not null,
    c.name_en, c.place_en, c.programme_en,
    -- Whether all of it is made up.
    coalesce((
      select bool_and(e.demo)
      from ceremony.ceremony_edition x
      join programme.edition e on e.organiser_id = x.organiser_id and e.id = x.edition_id
      where x.organiser_id = c.organiser_id and x.ceremony_id = c.id
    ), false)
  from ceremony.guest g
  join ceremony.ceremony c on c.organiser_id = g.organiser_id and c.id = g.ceremony_id
  where g.organiser_id = platform.current_organiser() and g.key_hash = key and g.invited_at is not null
$$;

drop function ceremony.answer_guest(bytea, text, text[], bytea, timestamptz);
create function ceremony.answer_guest(
  key bytea, said text, along text[], needed bytea, spoken text, at timestamptz
)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update ceremony.guest g
  set answer = said, companions = along, needs = needed, locale = spoken, answered_at = at,
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
  ceremony.answer_guest(bytea, text, text[], bytea, text, timestamptz) from public;
grant execute on function ceremony.guest_with(bytea),
  ceremony.answer_guest(bytea, text, text[], bytea, text, timestamptz) to utmarkt_app;
