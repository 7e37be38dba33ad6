-- The panel's decision, sealed class by class, and the moment of release.

create schema judging;
create schema ceremony;
grant usage on schema judging, ceremony to utmarkt_app;

-- The office's word on a condition to win, such as a budget in balance.
create table judging.condition_check (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  condition_key text not null,
  met boolean not null,
  note text,
  checked_by uuid,
  checked_at timestamptz not null default now(),
  primary key (organiser_id, entry_id, condition_key),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

-- class_key is empty where the award has no classes.
create table judging.decision (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  class_key text not null default '',
  entry_id uuid not null,
  honour text not null check (honour in ('award', 'honourable_mention', 'none')),
  citation text,
  prizes jsonb not null default '[]',
  position integer not null default 0,
  revision integer not null default 1,
  decided_by uuid,
  saved_at timestamptz not null default now(),
  primary key (organiser_id, id),
  unique (organiser_id, entry_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);
create index decision_edition on judging.decision (organiser_id, edition_id, class_key);

create table judging.sealing (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  class_key text not null default '',
  sealed_by uuid,
  sealed_at timestamptz not null,
  primary key (organiser_id, edition_id, class_key),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);

-- What is sealed is not changed by anyone.
create function judging.keep_sealed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  touched judging.decision;
begin
  if tg_op = 'DELETE' then touched := old; else touched := new; end if;
  if exists (
    select from judging.sealing s
    where s.organiser_id = touched.organiser_id
      and s.edition_id = touched.edition_id
      and s.class_key in (touched.class_key, case when tg_op = 'UPDATE' then old.class_key else touched.class_key end)
  ) then
    raise exception 'the decision is sealed' using errcode = 'restrict_violation';
  end if;
  return touched;
end
$$;
create trigger decision_is_sealed before insert or update or delete on judging.decision
for each row execute function judging.keep_sealed();
create trigger sealing_is_append_only before update or delete or truncate on judging.sealing
for each statement execute function platform.refuse_change();

-- A decision is its panel's, less those who stand back from the entry, and the office's, who prepares the ceremony.
create policy decision_read on judging.decision for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        not people.has_conflict(entry_id)
        and ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
      )
    )
  );
create policy decision_write on judging.decision to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        not people.has_conflict(entry_id)
        and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
      )
    )
  );
create policy sealing_read on judging.sealing for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', edition_id)
    )
  );
create policy sealing_add on judging.sealing for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_edition('{panel_chair}', edition_id))
  );
create policy condition_read on judging.condition_check for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from application.entry e
      where e.organiser_id = condition_check.organiser_id
        and e.id = condition_check.entry_id
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_edition('{panel_member,panel_chair}', e.edition_id)
        )
    )
  );
create policy condition_write on judging.condition_check to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

create table ceremony.release (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  released_by uuid,
  released_at timestamptz not null,
  primary key (organiser_id, edition_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);
create trigger release_is_append_only before update or delete or truncate on ceremony.release
for each statement execute function platform.refuse_change();

create table ceremony.diploma (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  document_hash text not null,
  made_at timestamptz not null default now(),
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);

create policy release_read on ceremony.release for select to utmarkt_app
  using (organiser_id = platform.current_organiser());
create policy release_add on ceremony.release for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy diploma_read on ceremony.diploma to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.decision d
      where d.organiser_id = diploma.organiser_id and d.id = diploma.decision_id
    )
  );

alter table judging.condition_check enable row level security;
alter table judging.decision enable row level security;
alter table judging.sealing enable row level security;
alter table ceremony.release enable row level security;
alter table ceremony.diploma enable row level security;
grant select, insert, update on judging.condition_check to utmarkt_app;
grant select, insert, update, delete on judging.decision to utmarkt_app;
grant select, insert on judging.sealing, ceremony.release to utmarkt_app;
grant select, insert, update on ceremony.diploma to utmarkt_app;
