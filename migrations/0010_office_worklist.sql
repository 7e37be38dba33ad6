-- What the award office does with an entry: its word on eligibility, another class, a reopening for one entry alone;
-- and how far each entry has come, worked out once and kept until something in the entry changes.

-- The office's word on whether a unit may take part. The latest counts; without a verdict the unit's own check counts
-- again.
create table application.eligibility_decision (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  verdict text check (verdict in ('may-take-part', 'may-take-part-not-win-yet', 'may-not-take-part')),
  reason text not null check (btrim(reason) <> ''),
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, decided_by) references people.person (organiser_id, id)
);
create index eligibility_decision_entry on application.eligibility_decision (organiser_id, entry_id, id desc);

-- From which class to which the office has moved an entry. What was submitted is not touched; the entry's class is.
create table application.class_move (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  from_class text,
  to_class text not null,
  reason text not null check (btrim(reason) <> ''),
  moved_by uuid,
  moved_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, moved_by) references people.person (organiser_id, id)
);
create index class_move_entry on application.class_move (organiser_id, entry_id, id desc);

-- One named entry may be saved and submitted until a named time, though the call is over. `until` is the first
-- instant that is too late; the office may close it earlier.
create table application.reopening (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  until timestamptz not null,
  reason text not null check (btrim(reason) <> ''),
  opened_by uuid,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, opened_by) references people.person (organiser_id, id),
  foreign key (organiser_id, closed_by) references people.person (organiser_id, id),
  check (until > opened_at)
);
create index reopening_entry on application.reopening (organiser_id, entry_id, id desc);
create unique index one_reopening on application.reopening (organiser_id, entry_id) where closed_at is null;

-- Whether a request that reached the server at an instant found the entry reopened.
create function application.is_reopened(entry uuid, at timestamptz) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.reopening r
    where r.organiser_id = platform.current_organiser()
      and r.entry_id = entry
      and r.opened_at <= at
      and at < r.until
      and (r.closed_at is null or at < r.closed_at)
  )
$$;

-- ---------------------------------------------------------------------------------------------------
-- What has been decided on stays as it was decided: a sealed class takes none of these acts, and no other submission.

create function application.keep_sealed_class() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.refuse_if_sealed(e.organiser_id, e.edition_id, coalesce(e.class_key, ''))
  from application.entry e
  where e.organiser_id = new.organiser_id and e.id = new.entry_id;
  return new;
end
$$;
create trigger eligibility_decision_minds_sealing before insert on application.eligibility_decision
for each row execute function application.keep_sealed_class();
create trigger reopening_minds_sealing before insert on application.reopening
for each row execute function application.keep_sealed_class();
create trigger submission_minds_sealing before insert on application.submission
for each row execute function application.keep_sealed_class();

create function application.keep_sealed_entry() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if old.state = 'submitted' then
    perform judging.refuse_if_sealed(old.organiser_id, old.edition_id, coalesce(old.class_key, ''));
  end if;
  if new.state = 'submitted' then
    perform judging.refuse_if_sealed(new.organiser_id, new.edition_id, coalesce(new.class_key, ''));
  end if;
  return new;
end
$$;
create trigger entry_minds_sealing before update on application.entry
for each row when (
  old.state is distinct from new.state or old.class_key is distinct from new.class_key
)
execute function application.keep_sealed_entry();

-- Once an edition's entries are fixed, a submission comes in only by a reopening of that very entry.
create function application.keep_fixed_entries() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select
    from application.entry e
    join programme.edition ed on ed.organiser_id = e.organiser_id and ed.id = e.edition_id
    where e.organiser_id = new.organiser_id
      and e.id = new.entry_id
      and ed.entries_fixed_at <= new.submitted_at
  ) and not application.is_reopened(new.entry_id, new.submitted_at) then
    raise exception 'the entries of the edition are fixed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger submission_minds_fixed_entries before insert on application.submission
for each row execute function application.keep_fixed_entries();

-- Who may not win, by the office's word, is not sealed as a winner.
create function judging.minds_eligibility() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select
    from judging.decision d
    join lateral (
      select x.verdict
      from application.eligibility_decision x
      where x.organiser_id = d.organiser_id and x.entry_id = d.entry_id
      order by x.id desc
      limit 1
    ) word on true
    where d.organiser_id = new.organiser_id
      and d.edition_id = new.edition_id
      and d.class_key = new.class_key
      and (
        (d.honour = 'award' and word.verdict = 'may-take-part-not-win-yet')
        or (d.honour <> 'none' and word.verdict = 'may-not-take-part')
      )
  ) then
    raise exception 'an honour for who may not have it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger sealing_minds_eligibility before insert on judging.sealing
for each row execute function judging.minds_eligibility();

-- What the office has said is not taken away; a reopening gets its end, once.
create trigger eligibility_decision_is_append_only before update or delete or truncate
on application.eligibility_decision for each statement execute function platform.refuse_change();
create trigger class_move_is_append_only before update or delete or truncate
on application.class_move for each statement execute function platform.refuse_change();
create function application.keep_reopening() returns trigger
language plpgsql
as $$
begin
  if (to_jsonb(new) - 'closed_at' - 'closed_by') is distinct from (to_jsonb(old) - 'closed_at' - 'closed_by')
    or old.closed_at is not null then
    raise exception 'a reopening is kept as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger reopening_is_kept before update on application.reopening
for each row execute function application.keep_reopening();

-- ---------------------------------------------------------------------------------------------------
-- How far an entry has come: what the rules make of its answers, kept for lists that are sorted and filtered. A row
-- is gone as soon as anything it was made of changes, and made again by whoever asks next.

create table application.standing (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  edition_id uuid not null,
  answered integer not null,
  total integer not null,
  -- What hinders submission, how much of it and each thing in words.
  missing integer not null,
  missing_what jsonb not null,
  -- Something was changed after the submission.
  changed boolean not null,
  -- What the unit's own check comes to.
  checked text not null,
  contact_name text,
  contact_email text,
  last_saved_at timestamptz,
  -- What a search looks in, in small letters.
  words text not null,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id)
);
create index standing_edition on application.standing (organiser_id, edition_id);

create function application.forget_standing() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  -- Of the entry itself, its own id.
  entry uuid := coalesce(to_jsonb(new) ->> 'entry_id', to_jsonb(new) ->> 'id')::uuid;
begin
  delete from application.standing s where s.organiser_id = new.organiser_id and s.entry_id = entry;
  return new;
end
$$;
do $$
declare
  t text;
begin
  foreach t in array array['answer', 'board_notice', 'submission', 'eligibility_decision'] loop
    execute format(
      'create trigger %1$s_changes_standing after insert or update on application.%1$I
       for each row execute function application.forget_standing()', t);
  end loop;
end
$$;
create trigger entry_changes_standing after update on application.entry
for each row execute function application.forget_standing();

create function application.forget_standings() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from application.standing s where s.organiser_id = new.organiser_id and s.edition_id = new.id;
  return new;
end
$$;
create trigger edition_changes_standing after update on programme.edition
for each row when (old.definition is distinct from new.definition)
execute function application.forget_standings();

-- ---------------------------------------------------------------------------------------------------
-- The office's word and the class are for those who read the entry; why it was opened again is its applicants'.

do $$
declare
  t text;
begin
  foreach t in array array['eligibility_decision', 'class_move', 'reopening', 'standing'] loop
    execute format('alter table application.%I enable row level security', t);
  end loop;
  foreach t in array array['eligibility_decision', 'class_move'] loop
    execute format($p$
      create policy read_with_the_entry on application.%1$I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and exists (
          select from application.entry e
          where e.organiser_id = %1$I.organiser_id and e.id = %1$I.entry_id
        )
      )
    $p$, t);
  end loop;
  foreach t in array array['eligibility_decision', 'class_move', 'reopening'] loop
    execute format($p$
      create policy office_says on application.%I for insert to utmarkt_app
      with check (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or (select people.is_office()))
      )
    $p$, t);
  end loop;
end
$$;
create policy reopening_read on application.reopening for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant,reader}', entry_id)
    )
  );
create policy reopening_close on application.reopening for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
create policy office_keeps on application.standing to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  )
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
grant select, insert on application.eligibility_decision, application.class_move to utmarkt_app;
grant select, insert, update (closed_at, closed_by) on application.reopening to utmarkt_app;
grant select, insert, update on application.standing to utmarkt_app;
