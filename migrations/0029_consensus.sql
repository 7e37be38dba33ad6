-- The whole team writes the consensus, criterion by criterion, and it is done when all of them stand behind it. What was
-- written is kept by revision, what is not carried on is set aside with a reason, and who objects is heard.

-- ---------------------------------------------------------------------------------------------------
-- Written together: each criterion and the summary has a revision of its own; `revision` on the consensus rises with each
-- change of any of them, and is what the members assent to.

alter table assessment.consensus
  add column summary_revision integer not null default 0,
  add column summary_by uuid,
  add column summary_at timestamptz,
  add column proposed_at timestamptz,
  add column proposed_by uuid,
  -- Closed by the office, without everyone's assent.
  add column closed_by uuid,
  add column closed_reason text,
  add foreign key (organiser_id, summary_by) references people.person (organiser_id, id),
  add foreign key (organiser_id, proposed_by) references people.person (organiser_id, id),
  add foreign key (organiser_id, closed_by) references people.person (organiser_id, id),
  add check ((proposed_at is null) = (proposed_by is null)),
  add check ((closed_by is null) = (closed_reason is null)),
  add check (closed_by is null or state = 'done');

alter table assessment.consensus_score
  add column revision integer not null default 1,
  add column saved_by uuid,
  add column saved_at timestamptz,
  add foreign key (organiser_id, saved_by) references people.person (organiser_id, id);

-- Every revision as it was, so that what two write at once can be compared with what both began from. The summary's
-- criterion is the empty text; its words are the reason's place.
create table assessment.consensus_revision (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  criterion_key text not null,
  revision integer not null,
  written jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, entry_id, criterion_key, revision),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id),
  foreign key (organiser_id, saved_by) references people.person (organiser_id, id)
);

-- A review's finding that the consensus does not carry on, and why.
create table assessment.set_aside (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  finding_id uuid not null,
  criterion_key text not null,
  reason text not null check (btrim(reason) <> ''),
  primary key (organiser_id, finding_id),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id),
  -- Where a review is opened again its writer may take the finding back.
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id) on delete cascade
);
create index set_aside_entry on assessment.set_aside (organiser_id, entry_id);

-- A member stands behind the consensus as it was at a revision. A later revision is another text.
create table assessment.assent (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  given_at timestamptz not null,
  primary key (organiser_id, entry_id, person_id),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id)
);

-- What a member does not agree with: the score of a criterion, one of its findings, or with no criterion the whole.
-- `said_of` is what it was said of, as it stood then.
create table assessment.objection (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  person_id uuid not null,
  criterion_key text,
  finding_id uuid,
  said_of text not null,
  body text not null check (btrim(body) <> ''),
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references assessment.consensus (organiser_id, entry_id),
  foreign key (organiser_id, person_id) references people.person (organiser_id, id),
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id) on delete set null (finding_id),
  check (finding_id is null or criterion_key is not null)
);
create index objection_entry on assessment.objection (organiser_id, entry_id);

-- What was begun before this: its drafts are at their first revision.
insert into assessment.consensus_score (organiser_id, entry_id, criterion_key)
select distinct f.organiser_id, f.entry_id, f.criterion_key
from assessment.finding f
join assessment.consensus c on c.organiser_id = f.organiser_id and c.entry_id = f.entry_id
where f.review_id is null
  and c.state = 'draft'
on conflict do nothing;

insert into assessment.consensus_revision (organiser_id, entry_id, criterion_key, revision, written, saved_at)
select s.organiser_id, s.entry_id, s.criterion_key, 1,
  jsonb_build_object(
    'score', s.score,
    'reason', coalesce(s.reason, ''),
    'findings', coalesce((
      select jsonb_agg(
        jsonb_build_object('id', f.id, 'kind', f.kind, 'body', f.body, 'madeOf', to_jsonb(f.made_of))
        order by f.position, f.id
      )
      from assessment.finding f
      where f.organiser_id = s.organiser_id
        and f.entry_id = s.entry_id
        and f.criterion_key = s.criterion_key
        and f.review_id is null
    ), '[]'),
    'setAside', '[]'::jsonb
  ),
  coalesce(c.saved_at, now())
from assessment.consensus_score s
join assessment.consensus c on c.organiser_id = s.organiser_id and c.entry_id = s.entry_id
where c.state = 'draft';

insert into assessment.consensus_revision (organiser_id, entry_id, criterion_key, revision, written, saved_at)
select c.organiser_id, c.entry_id, '', 1, jsonb_build_object('summary', c.summary), coalesce(c.saved_at, now())
from assessment.consensus c
where c.state = 'draft' and c.summary is not null;
update assessment.consensus set summary_revision = 1 where state = 'draft' and summary is not null;

-- ---------------------------------------------------------------------------------------------------
-- Done by everyone's assent. Those are counted who are on the team now; who has left is not waited for.

create function assessment.all_have_assented(entry uuid, at_revision integer) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select count(*) > 0 and count(*) = count(s.person_id)
  from (
    select distinct a.organiser_id, a.person_id
    from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.entry_id = entry
      and a.role in ('examiner', 'lead_examiner')
      and a.until is null
  ) team
  left join assessment.assent s
    on s.organiser_id = team.organiser_id
    and s.person_id = team.person_id
    and s.entry_id = entry
    and s.revision = at_revision
$$;

create function assessment.consensus_is_assented() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if new.state <> 'done' then
    return new;
  end if;
  if not assessment.reviews_are_in(new.entry_id) then
    raise exception 'a consensus is done when all reviews are in' using errcode = 'restrict_violation';
  end if;
  if new.closed_by is not null then
    if btrim(new.closed_reason) = '' or new.closed_by is distinct from platform.current_person() or not people.is_office() then
      raise exception 'only the office closes a consensus without the team' using errcode = 'restrict_violation';
    end if;
  elsif not assessment.all_have_assented(new.entry_id, new.revision) then
    raise exception 'a consensus is done when the whole team stands behind it' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger consensus_is_assented before insert or update on assessment.consensus
for each row execute function assessment.consensus_is_assented();

-- The office closes; it writes nothing in what the team agrees on.
create function assessment.office_only_closes() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  -- A review that the office opens again moves the revision, by a trigger of its own.
  if pg_trigger_depth() = 1
    and people.is_office()
    and not platform.is_system()
    and not people.holds_on_entry('{examiner,lead_examiner}', new.entry_id)
    and to_jsonb(new) - array['state', 'done_at', 'closed_by', 'closed_reason']
      <> to_jsonb(old) - array['state', 'done_at', 'closed_by', 'closed_reason']
  then
    raise exception 'the consensus is the team''s to write' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger office_only_closes before update on assessment.consensus
for each row execute function assessment.office_only_closes();

-- What belongs to a finished consensus is kept with it.
create trigger set_aside_is_kept before insert or update or delete on assessment.set_aside
for each row execute function assessment.keep_part_of_handed_in();
create trigger assent_is_kept before insert or update or delete on assessment.assent
for each row execute function assessment.keep_part_of_handed_in();
create trigger objection_is_kept before insert or update or delete on assessment.objection
for each row execute function assessment.keep_part_of_handed_in();
create trigger consensus_revision_is_kept before update or delete or truncate on assessment.consensus_revision
for each statement execute function platform.refuse_change();

-- An objection stays as it was said; its writer may take it back.
create function assessment.keep_objection() returns trigger
language plpgsql
as $$
begin
  if to_jsonb(new) - array['withdrawn_at', 'finding_id'] <> to_jsonb(old) - array['withdrawn_at', 'finding_id'] then
    raise exception 'an objection stays as it was said' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger objection_stays before update on assessment.objection
for each row execute function assessment.keep_objection();

-- A review that is opened again, or handed in anew, is another ground: whoever had assented is asked again.
create function assessment.review_moves_consensus() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  update assessment.consensus c
  set revision = c.revision + 1
  where c.organiser_id = new.organiser_id
    and c.entry_id = new.entry_id
    and c.state = 'draft';
  return new;
end
$$;
create trigger review_moves_consensus after update of state on assessment.review
for each row when (old.state is distinct from new.state) execute function assessment.review_moves_consensus();

-- ---------------------------------------------------------------------------------------------------

-- Whoever is on the team writes, once all reviews are in, while it is a draft.
create function assessment.writes_consensus(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select people.holds_on_entry('{examiner,lead_examiner}', entry)
    and not people.has_conflict(entry)
    and assessment.reviews_are_in(entry)
    and exists (
      select from assessment.consensus c
      where c.organiser_id = platform.current_organiser() and c.entry_id = entry and c.state = 'draft'
    )
$$;

create policy consensus_write_together on assessment.consensus for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.writes_consensus(entry_id))
  with check (
    organiser_id = platform.current_organiser()
    and people.holds_on_entry('{examiner,lead_examiner}', entry_id)
    and not people.has_conflict(entry_id)
  );
create policy consensus_close on assessment.consensus for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and (select people.is_office()) and state = 'draft')
  with check (organiser_id = platform.current_organiser() and (select people.is_office()) and state = 'done');
create policy consensus_score_write_together on assessment.consensus_score to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.writes_consensus(entry_id));
create policy finding_write_together on assessment.finding to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and review_id is null
    and assessment.writes_consensus(entry_id)
  );

-- Read by whoever may read the consensus on its way: not by the panel.
create policy consensus_revision_read on assessment.consensus_revision for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and exists (
          select from assessment.consensus c
          where c.organiser_id = consensus_revision.organiser_id and c.entry_id = consensus_revision.entry_id
        )
      )
    )
  );
create policy consensus_revision_add on assessment.consensus_revision for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (platform.is_system() or (saved_by = platform.current_person() and assessment.writes_consensus(entry_id)))
  );

create policy set_aside_read on assessment.set_aside for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and exists (
          select from assessment.consensus c
          where c.organiser_id = set_aside.organiser_id and c.entry_id = set_aside.entry_id
        )
      )
    )
  );
create policy set_aside_write on assessment.set_aside to utmarkt_app
  using (organiser_id = platform.current_organiser() and assessment.writes_consensus(entry_id))
  with check (
    organiser_id = platform.current_organiser()
    and assessment.writes_consensus(entry_id)
    and exists (
      select from assessment.finding f
      where f.organiser_id = set_aside.organiser_id
        and f.id = set_aside.finding_id
        and f.entry_id = set_aside.entry_id
        and f.review_id is not null
    )
  );

create policy assent_read on assessment.assent for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_entry('{examiner,lead_examiner}', entry_id))
        and exists (
          select from assessment.consensus c
          where c.organiser_id = assent.organiser_id and c.entry_id = assent.entry_id
        )
      )
    )
  );
-- Nobody stands behind it in another's name, not even the system.
create policy assent_give on assessment.assent for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and assessment.writes_consensus(entry_id)
  );
create policy assent_again on assessment.assent for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person())
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and assessment.writes_consensus(entry_id)
  );
create policy assent_take_back on assessment.assent for delete to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person());

-- The panel reads what stands when the consensus is done, and nothing that was taken back.
create policy objection_read on assessment.objection for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        (
          withdrawn_at is null
          or (select people.is_office())
          or people.holds_on_entry('{examiner,lead_examiner}', entry_id)
        )
        and exists (
          select from assessment.consensus c
          where c.organiser_id = objection.organiser_id and c.entry_id = objection.entry_id
        )
      )
    )
  );
create policy objection_make on assessment.objection for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and assessment.writes_consensus(entry_id)
  );
create policy objection_withdraw on assessment.objection for update to utmarkt_app
  using (organiser_id = platform.current_organiser() and person_id = platform.current_person())
  with check (
    organiser_id = platform.current_organiser()
    and person_id = platform.current_person()
    and assessment.writes_consensus(entry_id)
  );

do $$
declare
  t text;
begin
  foreach t in array array['consensus_revision', 'set_aside', 'assent', 'objection'] loop
    execute format('alter table assessment.%I enable row level security', t);
  end loop;
end
$$;
grant select, insert on assessment.consensus_revision to utmarkt_app;
grant select, insert, update, delete on assessment.set_aside, assessment.assent to utmarkt_app;
grant select, insert, update on assessment.objection to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Where a finding that the unit has read comes from, for the unit: its own passages and what was checked at the visit, with
-- nobody's name and no review. Of what the unit has not been given, nothing.

create function assessment.evidence_for_unit(finding uuid) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  of_consensus assessment.finding;
begin
  select f.* into of_consensus
  from assessment.finding f
  join assessment.feedback_report r on r.organiser_id = f.organiser_id and r.entry_id = f.entry_id
  where f.organiser_id = platform.current_organiser()
    and f.id = finding
    and f.review_id is null
    and f.kind in ('strength', 'improvement_area')
    and people.holds_on_entry('{applicant,reader}', f.entry_id)
    and jsonb_path_exists(
      r.shown,
      '$.criteria[*].*[*].findingIds[*] ? (@ == $id)',
      jsonb_build_object('id', finding::text)
    );
  if not found then
    return null;
  end if;
  return jsonb_build_object(
    'entryId', of_consensus.entry_id,
    'criterionKey', of_consensus.criterion_key,
    'kind', of_consensus.kind,
    'passages', coalesce((
      select jsonb_agg(distinct passage)
      from assessment.finding f
      cross join jsonb_array_elements(f.passages) passage
      where f.organiser_id = of_consensus.organiser_id
        and f.entry_id = of_consensus.entry_id
        and (f.id = any (of_consensus.made_of) or f.id = of_consensus.id)
    ), '[]'),
    'checks', coalesce((
      select jsonb_agg(
        jsonb_build_object(
          'body', f.body,
          'outcome', coalesce(
            (
              select s.outcome
              from assessment.visit_settlement s
              where s.organiser_id = f.organiser_id and s.finding_id = f.id
              limit 1
            ),
            (
              select min(n.outcome)
              from assessment.visit_note n
              where n.organiser_id = f.organiser_id and n.finding_id = f.id and n.outcome is not null
              having count(distinct n.outcome) = 1
            )
          )
        )
        order by f.id
      )
      from assessment.finding f
      where f.organiser_id = of_consensus.organiser_id
        and f.id = any (of_consensus.made_of)
        and f.kind = 'visit_check'
    ), '[]')
  );
end
$$;
revoke execute on function assessment.evidence_for_unit(uuid) from public;
grant execute on function assessment.evidence_for_unit(uuid) to utmarkt_app;
