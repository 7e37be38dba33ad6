-- Who assesses what, worked out for all entries at once: the runs of the solver, the plan that they make, and the places
-- that the office holds on to. The plan is a proposal; the teams themselves are appointments.

create table assessment.assignment_run (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'running', 'done', 'infeasible', 'cancelled', 'failed')),
  -- How far it has come: the step, and the part of it that is done, 0 to 1.
  step text,
  done_part real not null default 0 check (done_part between 0 and 1),
  asked_by uuid,
  asked_at timestamptz not null,
  cancel_at timestamptz,
  ended_at timestamptz,
  -- The worst-off team's fit and the sum of all, with what neither can exceed.
  min_fit integer,
  min_bound integer,
  total_fit integer,
  total_bound integer,
  proven boolean,
  seconds real,
  -- Why no plan is possible, each cause with the ids it is about.
  causes jsonb,
  primary key (organiser_id, id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, asked_by) references people.person (organiser_id, id)
);
create index assignment_run_edition on assessment.assignment_run (organiser_id, edition_id, asked_at);
-- One at a time for each edition.
create unique index one_assignment_run on assessment.assignment_run (organiser_id, edition_id)
  where state in ('waiting', 'running');

-- The plan: who would assess what. `by_hand` where the office has changed it.
create table assessment.assignment_place (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  lead boolean not null default false,
  by_hand boolean not null default false,
  primary key (organiser_id, entry_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);
create index assignment_place_edition on assessment.assignment_place (organiser_id, edition_id);
create unique index one_lead_in_plan on assessment.assignment_place (organiser_id, entry_id) where lead;

-- The places that stay when everything else is worked out anew.
create table assessment.assignment_pin (
  organiser_id uuid not null references platform.organiser (id),
  edition_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  pinned_by uuid,
  pinned_at timestamptz not null,
  primary key (organiser_id, entry_id, person_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, pinned_by) references people.person (organiser_id, id)
);
create index assignment_pin_edition on assessment.assignment_pin (organiser_id, edition_id);

-- The plan is the office's; of an entry that somebody in the office has a conflict of interest with, they see nothing.
create policy run_office on assessment.assignment_run to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (select people.is_office()))
  );

do $$
declare
  t text;
begin
  foreach t in array array['assignment_place', 'assignment_pin'] loop
    execute format($p$
      create policy plan_office on assessment.%I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or ((select people.is_office()) and not people.has_conflict(entry_id))
        )
      )
    $p$, t);
  end loop;
  foreach t in array array['assignment_run', 'assignment_place', 'assignment_pin'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert, update on assessment.assignment_run to utmarkt_app;
grant select, insert, update, delete on assessment.assignment_place, assessment.assignment_pin to utmarkt_app;
