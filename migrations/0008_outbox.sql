-- The outbox: a mail can wait until a time, or until somebody lets it go, and be changed or stopped until it goes.

alter table platform.mail drop constraint mail_state_check;
alter table platform.mail add constraint mail_state_check
  check (state in ('waiting', 'held', 'sending', 'sent', 'failed', 'stopped'));
alter table platform.mail
  -- Not before this; null means at once.
  add column send_after timestamptz,
  -- The message that it is one of, to one, some or all.
  add column batch_id uuid,
  -- Counts the changes: whoever changes it names the one that they saw.
  add column revision integer not null default 1,
  -- When a job took it to send it: until that job has said how it went, nobody changes it.
  add column claimed_at timestamptz,
  add column edited_by uuid,
  add column edited_at timestamptz,
  add column stopped_by uuid,
  add column stopped_at timestamptz;
create index mail_batch on platform.mail (organiser_id, batch_id) where batch_id is not null;
create index mail_edition on platform.mail (organiser_id, edition_id, created_at desc);

-- Which state follows which. What has gone, or is just going, stands as it went; the job alone says that it goes.
create function platform.keep_mail() returns trigger
language plpgsql
as $$
declare
  next constant jsonb := '{
    "waiting": ["waiting", "held", "sending", "stopped"],
    "held": ["held", "waiting", "stopped"],
    "sending": ["sending", "sent", "failed"],
    "failed": ["failed", "sending", "waiting", "stopped"],
    "stopped": ["stopped", "waiting"],
    "sent": ["sent"]
  }';
  words constant text[] := array['subject', 'body', 'to_address', 'to_name', 'attachments'];
begin
  if not (next -> old.state) ? new.state then
    raise exception 'a mail that is % cannot become %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - words - array['state', 'send_after', 'revision', 'claimed_at', 'edited_by', 'edited_at',
      'stopped_by', 'stopped_at', 'attempts', 'last_error', 'sent_at'])
    is distinct from (to_jsonb(old) - words - array['state', 'send_after', 'revision', 'claimed_at', 'edited_by',
      'edited_at', 'stopped_by', 'stopped_at', 'attempts', 'last_error', 'sent_at']) then
    raise exception 'what a mail is about stays as it was' using errcode = 'restrict_violation';
  end if;
  if old.state in ('sending', 'sent')
    and (new.subject, new.to_address, new.to_name, new.attachments)
      is distinct from (old.subject, old.to_address, old.to_name, old.attachments) then
    raise exception 'a mail that has gone stays as it went' using errcode = 'restrict_violation';
  end if;
  -- A key that has gone is emptied; else the words stand.
  if old.state in ('sending', 'sent') and new.body is distinct from old.body
    and not (old.confidential and new.body is null) then
    raise exception 'a mail that has gone stays as it went' using errcode = 'restrict_violation';
  end if;
  if not platform.is_system() then
    if new.state in ('sending', 'sent', 'failed') and new.state <> old.state then
      raise exception 'only the job says how a mail went' using errcode = 'insufficient_privilege';
    end if;
    if new.revision <> old.revision + 1 then
      raise exception 'a change must follow the revision before it' using errcode = 'serialization_failure';
    end if;
  end if;
  return new;
end
$$;
create trigger mail_is_kept before update on platform.mail
for each row execute function platform.keep_mail();

-- The office changes what waits, but nothing that carries a key.
create policy mail_office on platform.mail for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and not confidential
    and (select people.is_office())
  );

-- A unit reads the mail that it got about its entry: that went to somebody who wrote in it, or read along, when it
-- was written. What went to an examiner about the same entry is not the unit's.
create function application.mailed_to_unit(entry uuid, address text, written timestamptz) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select
    from people.appointment a
    join people.person p on p.organiser_id = a.organiser_id and p.id = a.person_id
    where a.organiser_id = platform.current_organiser()
      and a.entry_id = entry
      and a.role in ('applicant', 'reader')
      and p.email = address
      and (a.until is null or a.until >= written)
  )
$$;
create policy mail_of_unit on platform.mail for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and not confidential
    and state = 'sent'
    and entry_id is not null
    and people.holds_on_entry('{applicant,reader}', entry_id)
    and application.mailed_to_unit(entry_id, to_address, created_at)
  );

-- A message as the office wrote it, with its placeholders, and whom it was for: each receiver's mail is made of it.
create table application.message (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  -- By language; English may be missing.
  subject jsonb not null,
  body jsonb not null,
  audience jsonb not null,
  revision integer not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, written_by) references people.person (organiser_id, id)
);
create index message_edition on application.message (organiser_id, edition_id);
alter table application.message enable row level security;
create policy office on application.message to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );
grant select, insert, update (subject, body, revision) on application.message to utmarkt_app;
