-- The notice of participation as the board's registrar gets it: by mail, with the entry as it stood, and confirmed
-- with a link that needs no account.
create table application.board_mail (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  to_address text not null check (to_address = lower(to_address)),
  board text not null,
  document_hash text not null,
  token_hash bytea not null,
  sent_by uuid,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  -- What the registrar says: who, and under which number it is kept.
  confirmed_by text,
  confirmed_reference text,
  primary key (organiser_id, id),
  unique (organiser_id, token_hash),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, sent_by) references people.person (organiser_id, id)
);
create index board_mail_entry on application.board_mail (organiser_id, entry_id, sent_at desc);

alter table application.board_mail enable row level security;
create policy writers on application.board_mail for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant,reader}', entry_id)
    )
  );
create policy send on application.board_mail for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and confirmed_at is null
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );
-- Who has the link is nobody in particular: the program looks it up by the link's own secret, and confirms as the system.
create policy confirm on application.board_mail for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
-- The key to a mail is in its link and here as a hash; nobody but the system has use for it.
grant select, insert on application.board_mail to utmarkt_app;
grant update (confirmed_at, confirmed_by, confirmed_reference) on application.board_mail to utmarkt_app;

create function application.keep_confirmation() returns trigger
language plpgsql
as $$
begin
  if old.confirmed_at is not null then
    raise exception 'a confirmation is given once' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger board_mail_is_confirmed_once before update on application.board_mail
for each row execute function application.keep_confirmation();

-- Which earlier entry an entry took its facts from.
alter table application.entry add column begun_from uuid;
alter table application.entry
  add foreign key (organiser_id, begun_from) references application.entry (organiser_id, id);
