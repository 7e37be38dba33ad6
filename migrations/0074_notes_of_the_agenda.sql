-- What the minutes say of a class speaks of its entries: whoever stands back from one of them does not read it. So a note is
-- a row of its own, which can be gone for them while the agenda is there.

-- Whether the asker stands back from an entry of a class.
create function judging.stands_back_in(edition uuid, class text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.edition_id = edition
      and coalesce(e.class_key, '') = class
      and e.state = 'submitted'
      and e.id = any (people.conflicts())
  )
$$;
revoke execute on function judging.stands_back_in(uuid, text) from public;
grant execute on function judging.stands_back_in(uuid, text) to utmarkt_app;

create table judging.item_note (
  organiser_id uuid not null references platform.organiser (id),
  item_id uuid not null,
  meeting_id uuid not null,
  class_key text,
  note text not null check (note <> ''),
  primary key (organiser_id, item_id),
  foreign key (organiser_id, item_id) references judging.agenda_item (organiser_id, id),
  foreign key (organiser_id, meeting_id) references judging.meeting (organiser_id, id)
);
create index item_note_meeting on judging.item_note (organiser_id, meeting_id);
insert into judging.item_note (organiser_id, item_id, meeting_id, class_key, note)
select i.organiser_id, i.id, i.meeting_id, i.class_key, i.note
from judging.agenda_item i
where i.note is not null;
alter table judging.agenda_item drop column note;

alter table judging.item_note enable row level security;
create policy readers on judging.item_note for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
    )
  );
create policy arrangers on judging.item_note to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or people.holds_on_edition('{panel_chair}', judging.edition_of_meeting(meeting_id))
    )
  );
create policy silence on judging.item_note as restrictive to utmarkt_app
  using (
    platform.is_system()
    or class_key is null
    or not judging.stands_back_in(judging.edition_of_meeting(meeting_id), class_key)
  );
grant select, insert, update, delete on judging.item_note to utmarkt_app;
