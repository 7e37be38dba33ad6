-- Where everybody on a panel stands back from something, somebody of the office who does not approves its minutes: in their own name,
-- by their own right. Until now the system did it for them.

create function judging.nobody_left_to_approve(edition uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select not exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.edition_id = edition
      and a.role in ('panel_member', 'panel_chair')
      and a.until is null
      and a.person_id not in (select r.person_id from judging.recusals(edition) r)
  )
$$;
revoke execute on function judging.nobody_left_to_approve(uuid) from public;
grant execute on function judging.nobody_left_to_approve(uuid) to utmarkt_app;

alter policy approvers on judging.minutes
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        approved_by = platform.current_person()
        and not judging.stands_back(judging.edition_of_meeting(meeting_id))
        and (
          people.holds_on_edition('{panel_member,panel_chair}', judging.edition_of_meeting(meeting_id))
          or (
            (select people.is_office())
            and judging.nobody_left_to_approve(judging.edition_of_meeting(meeting_id))
          )
        )
      )
    )
  );
