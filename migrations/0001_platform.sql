-- The basement: who is asking, the audit log, the outbox, the files. Every table of an organiser's data
-- has organiser_id first in its key, and row-level security by it.

create schema platform;
create schema identity;
grant usage on schema platform, identity to utmarkt_app;

-- PostgreSQL 18 has uuidv7(); an older server gets the same thing under the same name.
do $$
begin
  if not exists (select from pg_proc where proname = 'uuidv7' and pronamespace = 'pg_catalog'::regnamespace) then
    create function public.uuidv7() returns uuid
    language sql volatile parallel safe
    as $f$
      select encode(
        set_bit(
          set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
            52, 1),
          53, 1),
        'hex')::uuid;
    $f$;
  end if;
end
$$;

-- ---------------------------------------------------------------------------------------------------
-- Who is asking. The app sets these three for each transaction; the policies read them.

create function platform.current_organiser() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('utmarkt.organiser_id', true), '')::uuid $$;

create function platform.current_person() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('utmarkt.person_id', true), '')::uuid $$;

-- The system acts for nobody in particular: jobs, the release, the load of the archives.
create function platform.is_system() returns boolean
language sql stable parallel safe
as $$ select coalesce(current_setting('utmarkt.actor', true) = 'system', false) $$;

create table platform.organiser (
  id uuid primary key default uuidv7(),
  slug text not null unique,
  name text not null,
  host text unique,
  time_zone text not null default 'Europe/Stockholm',
  created_at timestamptz not null default now()
);
-- The list of organisers is what a request is matched against before anyone is known, so it is readable.
alter table platform.organiser enable row level security;
create policy organiser_known on platform.organiser for select to utmarkt_app using (true);
create policy organiser_added on platform.organiser for insert to utmarkt_app with check (platform.is_system());
grant select, insert on platform.organiser to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- The audit log: one chain for each organiser, each line sealed by the hash of the one before.

create table platform.audit_head (
  organiser_id uuid primary key references platform.organiser (id),
  seq bigint not null,
  hash bytea not null
);

create table platform.audit (
  organiser_id uuid not null references platform.organiser (id),
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  person_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  request_id text,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (organiser_id, seq)
);
create index audit_subject on platform.audit (organiser_id, subject_type, subject_id);

-- What a line says, as the bytes that are hashed: fields in a fixed order, each with its length before it,
-- so that no two different lines can read the same.
create function platform.audit_bytes(line platform.audit) returns bytea
language sql stable
set timezone = 'UTC'
as $$
  select convert_to(string_agg(length(coalesce(field, '')) || ':' || coalesce(field, ''), ',' order by position), 'UTF8')
  from unnest(array[
    line.organiser_id::text,
    line.seq::text,
    to_char(line.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    line.actor_kind,
    line.person_id::text,
    line.action,
    line.subject_type,
    line.subject_id,
    line.request_id,
    line.detail::text
  ]) with ordinality as fields (field, position)
$$;

create function platform.audit_chain() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  head platform.audit_head;
begin
  insert into platform.audit_head (organiser_id, seq, hash)
  values (new.organiser_id, 0, '\x')
  on conflict (organiser_id) do nothing;

  select * into head from platform.audit_head where organiser_id = new.organiser_id for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := sha256(head.hash || platform.audit_bytes(new));

  update platform.audit_head set seq = new.seq, hash = new.hash where organiser_id = new.organiser_id;
  return new;
end
$$;

create trigger audit_chain before insert on platform.audit
for each row execute function platform.audit_chain();

create function platform.refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger audit_is_append_only before update or delete or truncate on platform.audit
for each statement execute function platform.refuse_change();

alter table platform.audit enable row level security;
alter table platform.audit_head enable row level security;
create policy audit_write on platform.audit for insert to utmarkt_app
  with check (organiser_id = platform.current_organiser());
create policy audit_head_read on platform.audit_head for select to utmarkt_app
  using (organiser_id = platform.current_organiser());
-- The policy for reading the log needs the roles, and stands with them in 0002.
grant select, insert on platform.audit to utmarkt_app;
grant select on platform.audit_head to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- The outbox: a mail is a row in the same transaction as what it tells of.

create table platform.mail (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  kind text not null,
  to_address text not null,
  to_name text,
  locale text not null check (locale in ('sv', 'en')),
  subject text not null,
  body text,
  attachments jsonb not null default '[]',
  entry_id uuid,
  edition_id uuid,
  -- A mail that carries a key to somebody's account is nobody else's to read, and is emptied once it has gone.
  confidential boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (organiser_id, id)
);
create index mail_to on platform.mail (organiser_id, to_address, created_at desc);
create index mail_entry on platform.mail (organiser_id, entry_id);
alter table platform.mail enable row level security;
grant select, insert, update on platform.mail to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Files: kept on disk under the hash of what they hold; this is the list of them.

create table platform.file (
  organiser_id uuid not null references platform.organiser (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null default now(),
  primary key (organiser_id, hash)
);
alter table platform.file enable row level security;
create policy file_organiser on platform.file to utmarkt_app
  using (organiser_id = platform.current_organiser())
  with check (organiser_id = platform.current_organiser());
grant select, insert on platform.file to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Identity: sign-in belongs to the installation, not to an organiser. Shapes as Better Auth wants them.

create table identity."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table identity.session (
  id text primary key,
  "userId" text not null references identity."user" (id) on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_of_user on identity.session ("userId");

create table identity.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references identity."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_of_user on identity.account ("userId");

create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

create table identity."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

grant select, insert, update, delete on all tables in schema identity to utmarkt_app;
