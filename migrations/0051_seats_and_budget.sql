-- The panel as a body: in which part each one sits, what they answered, how many must be there to decide, and what sum
-- there is for prizes.

-- Where nothing is set, more than half of the seats make a quorum, and the prizes have no limit.
create table judging.panel (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  quorum integer check (quorum between 1 and 60),
  prize_budget_ore bigint check (prize_budget_ore >= 0),
  currency text not null default 'SEK',
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

-- A seat stays when its holder leaves it: the appointment says who sits now, the seat in which part and what they said.
create table judging.seat (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('chair', 'vice_chair', 'member', 'substitute')),
  place integer not null default 0,
  title text check (title <> ''),
  invited_at timestamptz,
  answer text check (answer in ('accepted', 'declined')),
  answer_note text check (answer_note <> ''),
  answered_at timestamptz,
  primary key (organiser_id, edition_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  check ((answer is null) = (answered_at is null))
);
create index seat_person on judging.seat (organiser_id, person_id);

insert into judging.seat (organiser_id, edition_id, person_id, part, title)
select
  a.organiser_id,
  a.edition_id,
  a.person_id,
  case when bool_or(a.role = 'panel_chair') then 'chair' else 'member' end,
  min(nullif(p.title, ''))
from people.appointment a
join people.person p on p.organiser_id = a.organiser_id and p.id = a.person_id
where a.role in ('panel_member', 'panel_chair') and a.edition_id is not null and a.until is null
group by a.organiser_id, a.edition_id, a.person_id;

alter table judging.panel enable row level security;
alter table judging.seat enable row level security;
do $$
declare
  t text;
begin
  foreach t in array array['panel', 'seat'] loop
    execute format($p$
      create policy readers on judging.%I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
        )
      )
    $p$, t);
    execute format($p$
      create policy writers on judging.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
end
$$;
grant select, insert, update on judging.panel, judging.seat to utmarkt_app;

-- Whoever was asked answers for themselves, and changes nothing else.
create policy own_answer on judging.seat for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person())
  with check (organiser_id = platform.current_organiser() and person_id = platform.current_person());
create policy own_seat on judging.seat for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person());
create function judging.keep_seat() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if not (platform.is_system() or people.is_office()) and (
    (new.organiser_id, new.edition_id, new.person_id, new.part, new.place, new.title, new.invited_at)
    is distinct from
    (old.organiser_id, old.edition_id, old.person_id, old.part, old.place, old.title, old.invited_at)
  ) then
    raise exception 'a seat is the office''s to give' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger seat_is_given before update on judging.seat
for each row when (platform.current_person() is not null) execute function judging.keep_seat();

-- ---------------------------------------------------------------------------------------------------
-- The chair sends somebody out: for an entry that the chair decides on, of somebody who sits on the panel.

create function judging.sits(edition uuid, person uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = person
      and a.role in ('panel_member', 'panel_chair')
      and a.edition_id = edition
      and a.until is null
  )
  and (
    platform.is_system()
    or people.is_office()
    or people.holds_on_edition('{panel_member,panel_chair}', edition)
  )
$$;
revoke execute on function judging.sits(uuid, uuid) from public;
grant execute on function judging.sits(uuid, uuid) to utmarkt_app;

create policy conflict_by_chair on people.conflict for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and declared_by = platform.current_person()
    and entry_id <> all ((select people.conflicts())::uuid[])
    and exists (
      select from application.entry e
      where e.organiser_id = conflict.organiser_id
        and e.id = conflict.entry_id
        and people.holds_on_edition('{panel_chair}', e.edition_id)
        and judging.sits(e.edition_id, conflict.person_id)
    )
  );

-- ---------------------------------------------------------------------------------------------------
-- What is sealed is within the edition's sum. Looks with the database's own eyes, as the sealing does.

create function judging.prize_sum(organiser uuid, edition uuid) returns bigint
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(sum(coalesce((prize ->> 'amountOre')::bigint, (offered ->> 'amountOre')::bigint, 0)), 0)::bigint
  from judging.decision d
  join programme.edition e on e.organiser_id = d.organiser_id and e.id = d.edition_id
  cross join lateral jsonb_array_elements(d.prizes) as prize
  left join lateral (
    select each as offered
    from jsonb_array_elements(coalesce(e.definition -> 'prizes', '[]')) as each
    where each ->> 'key' = prize ->> 'key'
    limit 1
  ) as known on true
  where d.organiser_id = organiser and d.edition_id = edition and d.honour <> 'none'
$$;
revoke execute on function judging.prize_sum(uuid, uuid) from public;

create function judging.stay_within_budget() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from judging.panel p
    where p.organiser_id = new.organiser_id
      and p.edition_id = new.edition_id
      and p.prize_budget_ore < judging.prize_sum(new.organiser_id, new.edition_id)
  ) then
    raise exception 'the prizes cost more than there is' using errcode = 'UT001';
  end if;
  return new;
end
$$;
create trigger sealing_within_budget before insert on judging.sealing
for each row execute function judging.stay_within_budget();
