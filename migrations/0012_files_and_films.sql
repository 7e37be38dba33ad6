-- What a unit attaches to its entry, and what is known of its film: each test of the link, and what the unit confirms.

-- A file as it was attached, with the words that describe it. It never changes: another description is another row,
-- and the answer lists the rows that stand, so that every revision of the answer still says what it said.
create table application.attachment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  question_key text not null,
  file_hash text not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  kind text not null check (kind in ('pdf', 'image', 'office')),
  size bigint not null check (size > 0),
  -- Of an image, in pixels.
  width integer,
  height integer,
  description text not null default '',
  -- Whether clamd has seen it; it is not set everywhere.
  scanned boolean not null default false,
  added_by uuid,
  added_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, file_hash) references platform.file (organiser_id, hash)
);
create index attachment_of_entry on application.attachment (organiser_id, entry_id, question_key);
create trigger attachment_is_append_only before update or delete or truncate on application.attachment
for each statement execute function platform.refuse_change();

alter table application.attachment enable row level security;
create policy attachment_of_the_unit on application.attachment for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_entry('{applicant,reader}', entry_id)
    )
  );
-- Who assesses reads what stands in the submission that counts, as far as its questions are shown to them. What they
-- may see of submissions is what the policy there lets through.
create policy attachment_with_the_submission on application.attachment for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from application.submission s
      where s.organiser_id = attachment.organiser_id
        and s.entry_id = attachment.entry_id
        and not exists (
          select from application.submission later
          where later.organiser_id = s.organiser_id
            and later.entry_id = s.entry_id
            and later.sequence > s.sequence
        )
        and jsonb_path_exists(
          s.shown,
          '$.sections[*].questions[*] ? (@.shownTo == "assessors").files[*] ? (@.id == $id)',
          jsonb_build_object('id', attachment.id::text)
        )
    )
  );
create policy attachment_add on application.attachment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );
grant select, insert on application.attachment to utmarkt_app;

-- One test of a film's link. What the other server said is not kept: only what it comes to.
create table application.film_test (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  question_key text not null,
  -- The link that is tested, which may not be the answer's any more.
  href text not null,
  requested_by uuid,
  requested_at timestamptz not null,
  result text,
  tested_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  check ((result is null) = (tested_at is null))
);
create index film_test_of_entry on application.film_test (organiser_id, entry_id, question_key, requested_at desc);

-- What the unit has confirmed of the film at a link. Another link is another film, and is confirmed anew.
create table application.film_confirmation (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  question_key text not null,
  href text not null,
  length_confirmed boolean not null,
  captions_confirmed boolean not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  primary key (organiser_id, entry_id, question_key),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['film_test', 'film_confirmation'] loop
    execute format('alter table application.%I enable row level security', t);
    execute format($p$
      create policy film_read on application.%1$I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_entry('{applicant,reader}', entry_id)
        )
      )
    $p$, t);
    execute format($p$
      create policy film_add on application.%1$I for insert to utmarkt_app
      with check (
        organiser_id = platform.current_organiser()
        and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
      )
    $p$, t);
  end loop;
end
$$;
create policy film_test_result on application.film_test for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
create policy film_confirm_anew on application.film_confirmation for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or people.holds_on_entry('{applicant}', entry_id))
  );
grant select, insert, update (result, tested_at) on application.film_test to utmarkt_app;
grant select, insert, update on application.film_confirmation to utmarkt_app;
