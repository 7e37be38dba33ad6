-- Limits that two could pass at the same moment, each counting without the other.

-- Who has which seat is changed by one at a time, and not while a ballot counts the votes that there are.
create function judging.change_panel_alone() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  perform judging.hold_panel(coalesce(new.edition_id, old.edition_id));
  return coalesce(new, old);
end
$$;
create trigger seat_is_changed_alone before insert or delete or update of part on judging.seat
for each row execute function judging.change_panel_alone();

-- A sealing counts an edition's honours as it counts their prizes: with nobody beside it who decides something anew in another
-- class. Triggers go by name: this one before the counting.
create function judging.seal_alone() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.hold_terms(new.edition_id);
  return new;
end
$$;
create trigger sealing_alone before insert on judging.sealing
for each row execute function judging.seal_alone();
