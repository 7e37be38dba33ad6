-- Writing together: readers beside the writers, the one who is the contact, invitations, hand-overs, comments, and
-- who is here just now.

-- ---------------------------------------------------------------------------------------------------
-- A reader sees what the writers see, and changes nothing. One right at a time in an entry.

alter table people.appointment drop constraint appointment_role_check;
alter table people.appointment add constraint appointment_role_check check (role in
  ('applicant', 'reader', 'office', 'examiner', 'lead_examiner', 'panel_member', 'panel_chair', 'auditor'));
alter table people.appointment add constraint reader_of_an_entry check (role <> 'reader' or entry_id is not null);
create unique index one_right_in_an_entry on people.appointment (organiser_id, entry_id, person_id)
  where role in ('applicant', 'reader') and until is null;

create function people.reads_as_unit(entry uuid) returns boolean
language sql stable
as $$ select people.holds_on_entry('{applicant,reader}', entry) $$;

-- Whoever reads along with the unit is of it, and neither assesses nor decides on it.
create or replace function people.has_conflict(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.conflict c
    where c.organiser_id = platform.current_organiser()
      and c.person_id = platform.current_person()
      and c.entry_id = entry
  )
  -- Nobody assesses or decides what they have written or read along with themselves.
  or people.holds_on_entry('{applicant,reader}', entry)
$$;

create or replace function judging.recusals(edition uuid)
returns table (entry_id uuid, number integer, class_key text, unit_name text, person_id uuid, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select c.entry_id, e.number, coalesce(e.class_key, ''), e.unit_name, c.person_id, bool_or(c.own)
  from (
    select organiser_id, person_id, entry_id, false as own
    from people.conflict
    union all
    select organiser_id, person_id, entry_id, true
    from people.appointment
    where role in ('applicant', 'reader') and entry_id is not null and until is null
  ) c
  join application.entry e on e.organiser_id = c.organiser_id and e.id = c.entry_id
  where c.organiser_id = platform.current_organiser()
    and e.edition_id = edition
    and e.state = 'submitted'
    and (
      platform.is_system()
      or people.is_office()
      or people.holds_on_edition('{panel_member,panel_chair}', edition)
    )
    and exists (
      select from people.appointment a
      where a.organiser_id = c.organiser_id
        and a.person_id = c.person_id
        and a.role in ('panel_member', 'panel_chair')
        and a.edition_id = edition
        and a.until is null
    )
  group by c.entry_id, e.number, e.class_key, e.unit_name, c.person_id
$$;

create policy readers on application.entry for select to utmarkt_app
  using (organiser_id = platform.current_organiser() and people.holds_on_entry('{reader}', id));
do $$
declare
  t text;
begin
  foreach t in array array[
    'application.answer', 'application.answer_revision', 'application.board_notice',
    'assessment.visit', 'assessment.feedback_report'
  ] loop
    execute format($p$
      create policy readers on %s for select to utmarkt_app
      using (organiser_id = platform.current_organiser() and people.holds_on_entry('{reader}', entry_id))
    $p$, t);
  end loop;
end
$$;
create policy readers on judging.decision for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and honour <> 'none'
    and ceremony.is_released(edition_id)
    and people.holds_on_entry('{reader}', entry_id)
  );
create policy readers on ceremony.diploma to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.decision d
      where d.organiser_id = diploma.organiser_id
        and d.id = diploma.decision_id
        and people.holds_on_entry('{reader}', d.entry_id)
    )
  );

-- ---------------------------------------------------------------------------------------------------
-- The contact person: one of the writers, and there is always one.

alter table application.entry add column contact_id uuid;
alter table application.entry add foreign key (organiser_id, contact_id) references people.person (organiser_id, id);
update application.entry e
set contact_id = (
  select a.person_id
  from people.appointment a
  where a.organiser_id = e.organiser_id and a.entry_id = e.id and a.role = 'applicant' and a.until is null
  order by a.person_id = e.created_by desc, a.since
  limit 1
);

create function application.is_contact(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.id = entry
      and e.contact_id = platform.current_person()
  )
$$;

-- An invitation is bound to an address; of its key only the hash is kept. A hand-over is one too: it makes whoever
-- accepts it the contact person.
create table application.invitation (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  edition_id uuid not null,
  email text not null check (email = lower(email)),
  name text,
  kind text not null check (kind in ('writer', 'reader', 'contact')),
  -- What becomes of the contact person before.
  predecessor text check (predecessor in ('stays', 'leaves')),
  key_hash bytea not null,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('accepted', 'declined', 'withdrawn', 'replaced')),
  closed_by uuid,
  primary key (organiser_id, id),
  unique (organiser_id, key_hash),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, invited_by) references people.person (organiser_id, id),
  foreign key (organiser_id, closed_by) references people.person (organiser_id, id),
  check ((kind = 'contact') = (predecessor is not null)),
  check ((closed_at is null) = (closed_as is null))
);
create unique index one_invitation_to_an_address on application.invitation (organiser_id, entry_id, email)
  where closed_at is null;
create unique index one_hand_over_at_a_time on application.invitation (organiser_id, entry_id)
  where kind = 'contact' and closed_at is null;
create index invitation_address on application.invitation (organiser_id, email) where closed_at is null;

-- Whether an invitation to the address of whoever asks waits. Whether its time is out, the room asks the clock.
create function application.invited_me(entry uuid, kinds text[]) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from application.invitation i
    join people.person p on p.organiser_id = i.organiser_id and p.email = i.email
    where i.organiser_id = platform.current_organiser()
      and i.entry_id = entry
      and i.kind = any (kinds)
      and i.closed_at is null
      and p.id = platform.current_person()
  )
$$;
create function application.is_my_address(address text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.person p
    where p.organiser_id = platform.current_organiser()
      and p.id = platform.current_person()
      and p.email = address
  )
$$;
-- Whether somebody has, or had, a right in the entry.
create function application.has_been_in(entry uuid, person uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.entry_id = entry
      and a.person_id = person
      and a.role in ('applicant', 'reader')
  )
$$;

create function application.keep_contact() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if new.contact_id is not distinct from old.contact_id then
    return new;
  end if;
  if new.contact_id is null or not exists (
    select from people.appointment a
    where a.organiser_id = new.organiser_id
      and a.person_id = new.contact_id
      and a.entry_id = new.id
      and a.role = 'applicant'
      and a.until is null
  ) then
    raise exception 'an entry always has a contact person, who writes in it' using errcode = 'restrict_violation';
  end if;
  if not (
    platform.is_system()
    or people.is_office()
    or old.contact_id = platform.current_person()
    or (new.contact_id = platform.current_person() and application.invited_me(new.id, '{contact}'))
  ) then
    raise exception 'the contact person is another’s to change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger entry_has_a_contact before update on application.entry
for each row execute function application.keep_contact();

create function application.keep_contact_appointed() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from application.entry e
    where e.organiser_id = old.organiser_id and e.id = old.entry_id and e.contact_id = old.person_id
  ) then
    raise exception 'an entry always has a contact person, who writes in it' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger contact_stays_a_writer before update on people.appointment
for each row when (old.role = 'applicant' and old.until is null and new.until is not null)
execute function application.keep_contact_appointed();

-- Whoever is invited takes the right that the invitation gives; the contact person changes the rights of those who
-- are in the entry already, and ends them.
create policy appointment_by_invitation on people.appointment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and (
      (role = 'reader' and application.invited_me(entry_id, '{reader}'))
      or (role = 'applicant' and application.invited_me(entry_id, '{writer,contact}'))
    )
  );
create policy appointment_by_contact on people.appointment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and role in ('applicant', 'reader')
    and application.is_contact(entry_id)
    and application.has_been_in(entry_id, person_id)
  );
create policy appointment_end_by_contact on people.appointment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and role in ('applicant', 'reader')
    and application.is_contact(entry_id)
  )
  with check (until is not null);

alter table application.invitation enable row level security;
create policy invitation_read on application.invitation for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.reads_as_unit(entry_id)
      or application.is_my_address(email)
    )
  );
create policy invitation_add on application.invitation for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or (kind <> 'contact' and people.holds_on_entry('{applicant}', entry_id))
      or application.is_contact(entry_id)
    )
  );
create policy invitation_close on application.invitation for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant}', entry_id)
      or application.is_my_address(email)
    )
  );
grant select, insert, update (closed_at, closed_as, closed_by) on application.invitation to utmarkt_app;

-- Who was the contact person before, and why that changed.
create table application.hand_over (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  from_id uuid,
  to_id uuid not null,
  -- Where the office did it alone, for somebody who had left: who, and why.
  by_id uuid,
  reason text,
  predecessor text not null check (predecessor in ('stays', 'leaves')),
  handed_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, from_id) references people.person (organiser_id, id),
  foreign key (organiser_id, to_id) references people.person (organiser_id, id),
  foreign key (organiser_id, by_id) references people.person (organiser_id, id)
);
create index hand_over_entry on application.hand_over (organiser_id, entry_id);
alter table application.hand_over enable row level security;
create policy hand_over_read on application.hand_over for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or people.reads_as_unit(entry_id))
  );
create policy hand_over_add on application.hand_over for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()) or application.is_contact(entry_id))
  );
grant select, insert on application.hand_over to utmarkt_app;

-- Somebody who has only signed in is called by the address until they say a name: their own, and nothing else of it.
create function people.call_me(new_name text) returns void
language sql volatile security definer
set search_path = pg_catalog
as $$
  update people.person
  set name = new_name
  where organiser_id = platform.current_organiser() and id = platform.current_person()
$$;

-- ---------------------------------------------------------------------------------------------------
-- Comments are the unit's own: not the office's, nor those who assess. A comment is its writer's to change.

create table application.comment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  question_key text not null,
  -- The comment that began the thread; null for that one itself.
  thread_id uuid,
  body text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  -- Of a thread, by its first comment.
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, thread_id) references application.comment (organiser_id, id),
  foreign key (organiser_id, written_by) references people.person (organiser_id, id),
  foreign key (organiser_id, resolved_by) references people.person (organiser_id, id),
  check (deleted_at is null or body = ''),
  check (thread_id is null or resolved_at is null)
);
create index comment_question on application.comment (organiser_id, entry_id, question_key, written_at);

create function application.keep_comment() returns trigger
language plpgsql
as $$
begin
  if (to_jsonb(new) - array['body', 'edited_at', 'deleted_at', 'resolved_at', 'resolved_by'])
    is distinct from (to_jsonb(old) - array['body', 'edited_at', 'deleted_at', 'resolved_at', 'resolved_by']) then
    raise exception 'a comment stays where it was written' using errcode = 'restrict_violation';
  end if;
  if (new.body, new.edited_at, new.deleted_at) is distinct from (old.body, old.edited_at, old.deleted_at)
    and new.written_by is distinct from platform.current_person() then
    raise exception 'a comment is its writer’s' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger comment_is_its_writers before update on application.comment
for each row execute function application.keep_comment();

-- When those who share an entry were last told of comments by mail, and when they are to be told next.
create table application.comment_digest (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  due_at timestamptz,
  told_until timestamptz,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['comment', 'comment_digest'] loop
    execute format('alter table application.%I enable row level security', t);
    execute format($p$
      create policy unit on application.%1$I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or people.reads_as_unit(entry_id))
      )
    $p$, t);
  end loop;
end
$$;
create policy comment_own on application.comment as restrictive for insert to utmarkt_app
  with check (platform.is_system() or written_by = platform.current_person());
grant select, insert, update on application.comment, application.comment_digest to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Who is here: a line for each person that has a page open, forgotten within minutes. It need not outlive a crash.

create unlogged table application.presence (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  person_id uuid not null,
  section_key text not null,
  -- The question that the person is writing in.
  question_key text,
  seen_at timestamptz not null,
  primary key (organiser_id, entry_id, person_id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
alter table application.presence enable row level security;
create policy unit_reads on application.presence for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.reads_as_unit(entry_id))
  );
create policy own on application.presence to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (person_id = platform.current_person() and people.reads_as_unit(entry_id)))
  );
grant select, insert, update, delete on application.presence to utmarkt_app;
