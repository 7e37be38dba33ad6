-- A code on each diploma and prize letter, by which anybody can see that it is genuine, from the release on.

create table ceremony.proof (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  -- Twelve letters and figures that cannot be mistaken for one another, at random: 60 bits.
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  made_at timestamptz not null,
  primary key (organiser_id, decision_id),
  unique (organiser_id, code),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);
create trigger proof_is_append_only before update or delete or truncate on ceremony.proof
for each statement execute function platform.refuse_change();

-- Two papers to an honour: the diploma, and the letter about its prize. What was made before the code is made anew.
delete from ceremony.diploma;
alter table ceremony.diploma
  drop constraint diploma_pkey,
  add column kind text not null default 'diploma' check (kind in ('diploma', 'letter')),
  add primary key (organiser_id, decision_id, kind);
alter table ceremony.diploma alter column kind drop default;

create policy proof on ceremony.proof to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and exists (
      select from judging.decision d
      where d.organiser_id = proof.organiser_id
        and d.id = proof.decision_id
        and (
          platform.is_system()
          or (select people.is_office())
          or people.holds_on_entry('{applicant,reader}', d.entry_id)
        )
    )
  );
alter table ceremony.proof enable row level security;
grant select, insert on ceremony.proof to utmarkt_app;

-- What a code proves, for everybody: written when the honour is published.
create table published.proof (
  organiser_id uuid not null,
  edition_id uuid not null,
  honour_id uuid not null,
  code text not null,
  primary key (organiser_id, edition_id, honour_id),
  unique (organiser_id, code)
);
alter table published.proof enable row level security;
create policy reader on published.proof for select to utmarkt_public
  using (organiser_id = platform.current_organiser());
create policy publisher on published.proof to utmarkt_app
  using (organiser_id = platform.current_organiser() and (platform.is_system() or people.is_office()));
grant select on published.proof to utmarkt_public;
grant insert, delete on published.proof to utmarkt_app;
grant select (organiser_id, edition_id) on published.proof to utmarkt_app;
