-- A contact person ends appointments in their own entry: the row must be one of theirs also as it becomes.
drop policy appointment_end_by_contact on people.appointment;
create policy appointment_end_by_contact on people.appointment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and role in ('applicant', 'reader')
    and application.is_contact(entry_id)
  )
  with check (
    organiser_id = platform.current_organiser()
    and role in ('applicant', 'reader')
    and application.is_contact(entry_id)
    and until is not null
  );
