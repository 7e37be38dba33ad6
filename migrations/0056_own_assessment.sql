-- What a panel's members score themselves, where no examiners do: each on their own, unseen by all others, the office too, until it
-- is handed in; and the others' unseen by a member until their own is in.

create table judging.own_assessment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  person_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'handed_in')),
  -- Rises with each change of the order.
  revision integer not null default 0,
  handed_in_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, edition_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check ((state = 'handed_in') = (handed_in_at is not null))
);

create table judging.own_entry (
  organiser_id uuid not null references platform.organiser (id),
  assessment_id uuid not null,
  entry_id uuid not null,
  -- {criterion: score}
  scores jsonb not null default '{}',
  note text not null default '',
  -- Rises with each change of scores and note; the place goes by the assessment's.
  revision integer not null default 0,
  place integer check (place between 1 and 999),
  saved_at timestamptz,
  primary key (organiser_id, assessment_id, entry_id),
  foreign key (organiser_id, assessment_id) references judging.own_assessment (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);
create index own_entry_entry on judging.own_entry (organiser_id, entry_id);

-- What has been handed in is kept as it was.
create trigger own_assessment_is_kept before update on judging.own_assessment
for each row execute function assessment.keep_handed_in();

create function judging.keep_own_entry() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  part jsonb;
begin
  foreach part in array array[to_jsonb(old), to_jsonb(new)] loop
    if exists (
      select from judging.own_assessment a
      where a.organiser_id = (part ->> 'organiser_id')::uuid
        and a.id = (part ->> 'assessment_id')::uuid
        and a.state <> 'draft'
    ) then
      raise exception 'what has been handed in is kept as it was' using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
create trigger own_entry_is_kept before insert or update or delete on judging.own_entry
for each row execute function judging.keep_own_entry();

-- Whether the reader may see what others on the panel have handed in: the office, and a member whose own is in. Who is both has
-- their own in first.
create function judging.sees_others_own(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select platform.is_system()
    or case
      when people.holds_on_edition('{panel_member,panel_chair}', edition) then exists (
        select from judging.own_assessment a
        where a.organiser_id = platform.current_organiser()
          and a.edition_id = edition
          and a.person_id = platform.current_person()
          and a.state = 'handed_in'
      )
      else people.is_office()
    end
$$;

-- Who has handed in, without a word of what: for the panel and the office.
create function judging.own_handed_in(edition uuid) returns table (person_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select a.person_id
  from judging.own_assessment a
  where a.organiser_id = platform.current_organiser()
    and a.edition_id = edition
    and a.state = 'handed_in'
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
$$;
revoke execute on function judging.sees_others_own(uuid), judging.own_handed_in(uuid) from public;
grant execute on function judging.sees_others_own(uuid), judging.own_handed_in(uuid) to utmarkt_app;

create policy own_assessment_read on judging.own_assessment for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      person_id = platform.current_person()
      or (state = 'handed_in' and judging.sees_others_own(edition_id))
    )
  );
create policy own_assessment_add on judging.own_assessment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
  );
create policy own_assessment_write on judging.own_assessment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
  )
  with check (organiser_id = platform.current_organiser() and person_id = platform.current_person());

create policy own_entry_read on judging.own_entry for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.own_assessment a
      where a.organiser_id = own_entry.organiser_id and a.id = own_entry.assessment_id
    )
  );
create policy own_entry_write on judging.own_entry to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.own_assessment a
      join application.entry e on e.organiser_id = a.organiser_id and e.edition_id = a.edition_id
      where a.organiser_id = own_entry.organiser_id
        and a.id = own_entry.assessment_id
        and a.person_id = platform.current_person()
        and a.state = 'draft'
        and e.id = own_entry.entry_id
        and e.state = 'submitted'
        and people.holds_on_edition('{panel_member,panel_chair}', a.edition_id)
    )
  );
create policy silence on judging.own_entry as restrictive to utmarkt_app
  using (platform.is_system() or entry_id <> all ((select people.conflicts())::uuid[]));

alter table judging.own_assessment enable row level security;
alter table judging.own_entry enable row level security;
grant select, insert, update on judging.own_assessment, judging.own_entry to utmarkt_app;
