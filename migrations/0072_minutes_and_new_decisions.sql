-- The minutes of a meeting, as they were approved, and what is decided anew after the sealing, each time with its reason.

create table judging.minutes (
  organiser_id uuid not null references platform.organiser (id),
  meeting_id uuid not null,
  document_hash text not null,
  approved_by uuid,
  approved_at timestamptz not null,
  primary key (organiser_id, meeting_id),
  foreign key (organiser_id, meeting_id) references judging.meeting (organiser_id, id),
  foreign key (organiser_id, approved_by) references people.person (organiser_id, id)
);
create index minutes_approved_by on judging.minutes (organiser_id, approved_by);

-- The entries that a panel has taken up are all those of its edition: whoever stands back from one of them does not approve
-- the minutes, since they cannot have read them whole.
create function judging.stands_back(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.edition_id = edition
      and e.state = 'submitted'
      and e.id = any (people.conflicts())
  )
$$;
revoke execute on function judging.stands_back(uuid) from public;
grant execute on function judging.stands_back(uuid) to utmarkt_app;

create function judging.minutes_of_closed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not exists (
    select from judging.meeting m
    where m.organiser_id = new.organiser_id and m.id = new.meeting_id and m.closed_at is not null
  ) then
    raise exception 'the meeting is not closed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger minutes_are_of_a_closed_meeting before insert on judging.minutes
for each row execute function judging.minutes_of_closed();
create trigger minutes_are_append_only before update or delete or truncate on judging.minutes
for each statement execute function platform.refuse_change();

alter table judging.minutes enable row level security;
create policy readers on judging.minutes for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
    )
  );
create policy approvers on judging.minutes for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        approved_by = platform.current_person()
        and people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
        and not judging.stands_back(judging.edition_of_meeting(meeting_id))
      )
    )
  );
grant select, insert on judging.minutes to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- A sealed decision is changed by a new one, whose reason stands beside what it was and what it became.

create table judging.amendment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  class_key text not null,
  entry_id uuid not null,
  reason text not null check (reason <> ''),
  before jsonb not null,
  after jsonb not null,
  -- Of the decision as it becomes.
  revision integer not null,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (organiser_id, id),
  unique (organiser_id, entry_id, revision),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, decided_by) references people.person (organiser_id, id)
);
create index amendment_edition on judging.amendment (organiser_id, edition_id);
create index amendment_decided_by on judging.amendment (organiser_id, decided_by);
create trigger amendment_is_append_only before update or delete or truncate on judging.amendment
for each statement execute function platform.refuse_change();

alter table judging.amendment enable row level security;
create policy readers on judging.amendment for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
    )
  );
create policy deciders on judging.amendment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and decided_by = platform.current_person()
    and entry_id <> all ((select people.conflicts())::uuid[])
    and people.holds_on_edition('{panel_chair}', edition_id)
    and not ceremony.is_class_released(edition_id, class_key)
  );
grant select, insert on judging.amendment to utmarkt_app;

-- Whether an entry is decided on anew in this very transaction, before its release: the reason is written down first.
create function judging.is_decided_anew(organiser uuid, entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from judging.amendment a
    where a.organiser_id = organiser
      and a.entry_id = entry
      and a.xmin = pg_current_xact_id()::xid
      and not exists (
        select from ceremony.class_release r
        where r.organiser_id = a.organiser_id and r.edition_id = a.edition_id and r.class_key = a.class_key
      )
  )
$$;
revoke execute on function judging.is_decided_anew(uuid, uuid) from public;

create or replace function judging.keep_sealed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if tg_op <> 'DELETE' and judging.is_decided_anew(new.organiser_id, new.entry_id) then
    return new;
  end if;
  if tg_op <> 'INSERT' then
    perform judging.refuse_if_sealed(old.organiser_id, old.edition_id, old.class_key);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  perform judging.refuse_if_sealed(new.organiser_id, new.edition_id, new.class_key);
  return new;
end
$$;

create or replace function judging.refuse_if_entry_sealed(organiser uuid, entry uuid) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if judging.is_decided_anew(organiser, entry) then
    return;
  end if;
  perform judging.refuse_if_sealed(e.organiser_id, e.edition_id, coalesce(e.class_key, ''))
  from application.entry e
  where e.organiser_id = organiser and e.id = entry;
  -- A decision that was sealed in another class than the entry is in now.
  perform judging.refuse_if_sealed(d.organiser_id, d.edition_id, d.class_key)
  from judging.decision d
  where d.organiser_id = organiser and d.entry_id = entry;
end
$$;

-- What was made of the decision as it was is made anew.
create function judging.forget_documents() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from ceremony.diploma d
  using judging.decision j
  where j.organiser_id = new.organiser_id
    and j.entry_id = new.entry_id
    and d.organiser_id = j.organiser_id
    and d.decision_id = j.id;
  return new;
end
$$;
create trigger documents_follow after insert on judging.amendment
for each row execute function judging.forget_documents();
