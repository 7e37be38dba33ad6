-- What the commands of the panel refuse, the database refuses as well.

-- A meeting is called by the office and the chair; whoever leads moves one that is there.
create policy callers on judging.meeting as restrictive for insert to utmarkt_app
  with check (
    platform.is_system()
    or (select people.is_office())
    or people.holds_on_edition('{panel_chair}', edition_id)
  );

-- Who came, when, to which meeting and in whose place stays as it was noted; what is noted later is that they left. And one
-- goes oneself as long as one sits on the panel.
revoke update on judging.attendance from utmarkt_app;
grant update (left_at) on judging.attendance to utmarkt_app;
drop policy own_going on judging.attendance;
create policy own_going on judging.attendance for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
  );

-- The office does not say what a vote came to, as it does not put one.
create policy panel_counts on judging.motion as restrictive for update to utmarkt_app
  using (
    platform.is_system()
    or people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
  );

-- A note is of an item of its meeting, and silent about the class that the item is about.
create policy of_its_item on judging.item_note as restrictive for insert to utmarkt_app
  with check (
    exists (
      select from judging.agenda_item i
      where i.organiser_id = item_note.organiser_id
        and i.id = item_note.item_id
        and i.meeting_id = item_note.meeting_id
        and i.class_key is not distinct from item_note.class_key
    )
  );
revoke update on judging.item_note from utmarkt_app;
grant update (note) on judging.item_note to utmarkt_app;

-- One's own assessment stays in the edition on whose panel one sits.
drop policy own_assessment_write on judging.own_assessment;
create policy own_assessment_write on judging.own_assessment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
  );

-- What is decided anew is a decision of that edition and class: another class's, or another panel's, is not opened by it.
create policy of_a_decision on judging.amendment as restrictive for insert to utmarkt_app
  with check (
    exists (
      select from judging.decision d
      where d.organiser_id = amendment.organiser_id
        and d.entry_id = amendment.entry_id
        and d.edition_id = amendment.edition_id
        and d.class_key = amendment.class_key
    )
  );
