-- Whoever holds the link in an invitation reads the nomination that it is for, and answers it once. The link's key is what
-- they prove it by; nobody else's nomination can be reached so.

create function application.nomination_with(key_hash bytea) returns setof application.nomination
language sql stable security definer
set search_path = pg_catalog
as $$
  select n.*
  from application.nomination n
  where n.organiser_id = platform.current_organiser()
    and n.link_hash = key_hash
$$;

-- True where it was still to be answered. An entry that carries it is of the same edition, and the answerer's own.
create function application.answer_nomination(key_hash bytea, answer text, entry uuid, answered timestamptz)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update application.nomination n
  set state = answer,
    entry_id = entry,
    answered_at = answered,
    answered_by = platform.current_person()
  where n.organiser_id = platform.current_organiser()
    and n.link_hash = key_hash
    and n.state = 'invited'
    and (
      (answer = 'declined' and entry is null)
      or (
        answer = 'accepted'
        and people.holds_on_entry('{applicant}', entry)
        and exists (
          select from application.entry e
          where e.organiser_id = n.organiser_id and e.id = entry and e.edition_id = n.edition_id
        )
      )
    );
  return found;
end
$$;
revoke execute on function application.nomination_with(bytea),
  application.answer_nomination(bytea, text, uuid, timestamptz) from public;
grant execute on function application.nomination_with(bytea),
  application.answer_nomination(bytea, text, uuid, timestamptz) to utmarkt_app;
