-- The order in which honours are called up, where the office has put it otherwise than the panel's. Read by the house itself
-- alone: a place that is missing would tell somebody who stands back from an entry that it is honoured.
create table ceremony.running_place (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  -- Among those of its edition, from 0.
  place integer not null check (place >= 0),
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);
create policy house on ceremony.running_place to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
alter table ceremony.running_place enable row level security;
grant select, insert, update on ceremony.running_place to utmarkt_app;

-- The order of a ceremony's awards; null: that of the programmes, after those that have a place.
alter table ceremony.ceremony_edition add column place integer check (place >= 0);
grant update (place) on ceremony.ceremony_edition to utmarkt_app;
