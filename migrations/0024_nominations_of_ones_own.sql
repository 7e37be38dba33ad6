-- Whoever nominated follows what came of it, under their own address, and can take it back while it waits. The nominated
-- can answer under their own address as well as by the link, and say why not. Those who share the entry that a nomination
-- led to read what was written in it.

alter table application.nomination
  drop constraint nomination_state_check,
  add constraint nomination_state_check check (state in ('invited', 'accepted', 'declined', 'withdrawn')),
  add column declined_because text,
  add check (declined_because is null or state = 'declined');
create index nomination_nominator on application.nomination (organiser_id, nominator_email);

drop policy nomination_read on application.nomination;
create policy nomination_read on application.nomination for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (select people.is_office())
      or nominee_email = (select people.own_email())
      or nominator_email = (select people.own_email())
      or answered_by = platform.current_person()
      or people.holds_on_entry('{applicant,reader}', entry_id)
    )
  );

-- True where it was still to be answered, by whoever has the link or the address that it was sent to. An entry that
-- carries it is of the same edition, and the answerer's own.
drop function application.answer_nomination(bytea, text, uuid, timestamptz);
create function application.answer_nomination(
  nomination uuid, key_hash bytea, answer text, entry uuid, because text, answered timestamptz
)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update application.nomination n
  set state = answer,
    entry_id = entry,
    declined_because = because,
    answered_at = answered,
    answered_by = platform.current_person()
  where n.organiser_id = platform.current_organiser()
    and n.id = nomination
    and (n.link_hash = key_hash or n.nominee_email = people.own_email())
    and n.state = 'invited'
    and (
      (answer = 'declined' and entry is null)
      or (
        answer = 'accepted'
        and because is null
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

-- True where it still waited, and whoever is signed in has the address that it was made from.
create function application.withdraw_nomination(nomination uuid, withdrawn timestamptz) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update application.nomination n
  set state = 'withdrawn',
    answered_at = withdrawn,
    answered_by = platform.current_person()
  where n.organiser_id = platform.current_organiser()
    and n.id = nomination
    and n.nominator_email = people.own_email()
    and n.state = 'invited';
  return found;
end
$$;
revoke execute on function application.answer_nomination(uuid, bytea, text, uuid, text, timestamptz),
  application.withdraw_nomination(uuid, timestamptz) from public;
grant execute on function application.answer_nomination(uuid, bytea, text, uuid, text, timestamptz),
  application.withdraw_nomination(uuid, timestamptz) to utmarkt_app;
