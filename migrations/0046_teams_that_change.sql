-- A team that somebody leaves before it has agreed reads its consensus anew: the proposal falls with every yes to it, and
-- what was made of the leaver's findings is marked; what rests on nothing else the team takes as its own, or takes away,
-- before it is proposed again.

alter table assessment.consensus
  -- Who has left since it was proposed last, when the last of them did, and when a proposal fell with it.
  add column left_by uuid[] not null default '{}',
  add column left_at timestamptz,
  add column fell_at timestamptz,
  add check ((left_at is null) = (cardinality(left_by) = 0));

-- Of a finding of the consensus: those of its sources that no longer count, though which the team stands for it.
alter table assessment.finding
  add column own_despite uuid[] not null default '{}';

-- What a leaver did not agree with is kept, and counts no more.
alter table assessment.objection add column lapsed_at timestamptz;
create or replace function assessment.keep_objection() returns trigger
language plpgsql
as $$
begin
  if to_jsonb(new) - array['withdrawn_at', 'finding_id', 'lapsed_at'] <> to_jsonb(old) - array['withdrawn_at', 'finding_id', 'lapsed_at']
    or (new.lapsed_at is distinct from old.lapsed_at and pg_trigger_depth() = 1)
  then
    raise exception 'an objection stays as it was said' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
alter policy objection_read on assessment.objection
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        (
          (withdrawn_at is null and lapsed_at is null)
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

-- Whether what is in a review counts: its writer is on the team, or was when it agreed.
create function assessment.counts(review uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.review r
    join people.appointment a
      on a.organiser_id = r.organiser_id and a.entry_id = r.entry_id and a.person_id = r.person_id
    left join assessment.consensus c on c.organiser_id = r.organiser_id and c.entry_id = r.entry_id
    where r.organiser_id = platform.current_organiser()
      and r.id = review
      and a.role in ('examiner', 'lead_examiner')
      and (a.until is null or a.until > c.done_at)
  )
$$;
revoke execute on function assessment.counts(uuid) from public;

-- Which findings of some entries' consensus were made of findings that no longer count, since their writer was not on the
-- team when it agreed, or is not now: of which (`lost`), whether they rest on others' too, and whether the team has
-- taken them as its own. What was to be checked at the visit is no source of its own.
create function assessment.lost_origins_of(organiser uuid, entries uuid[])
returns table (entry_id uuid, finding_id uuid, lost uuid[], rests boolean, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select f.entry_id, f.id,
    array_agg(s.id order by s.id) filter (where not s.counts),
    bool_or(s.counts),
    array_agg(s.id) filter (where not s.counts) <@ f.own_despite
  from assessment.finding f
  join assessment.consensus c on c.organiser_id = f.organiser_id and c.entry_id = f.entry_id
  cross join lateral (
    select o.id, assessment.counts(o.review_id) as counts
    from assessment.finding o
    where o.organiser_id = f.organiser_id
      and o.id = any (f.made_of)
      and o.review_id is not null
      and o.kind <> 'visit_check'
  ) s
  where f.organiser_id = organiser
    and f.entry_id = any (entries)
    and f.review_id is null
  group by f.organiser_id, f.entry_id, f.id, f.own_despite
  having bool_or(not s.counts)
$$;
revoke execute on function assessment.lost_origins_of(uuid, uuid[]) from public;

-- The same for the team and the office.
create function assessment.lost_origins(entries uuid[])
returns table (entry_id uuid, finding_id uuid, lost uuid[], rests boolean, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  select o.*
  from assessment.lost_origins_of(platform.current_organiser(), array(
    select e
    from unnest(entries) e
    where platform.is_system()
      or (
        (people.is_office() or people.holds_on_entry('{examiner,lead_examiner}', e))
        and e <> all ((select people.silenced())::uuid[])
      )
  )) o
$$;
revoke execute on function assessment.lost_origins(uuid[]) from public;
grant execute on function assessment.lost_origins(uuid[]) to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Whatever ends somebody's place on a team, and whoever does it.

create function assessment.consensus_minds_its_team() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  -- Whoever no longer leads is on the team still.
  if exists (
    select from people.appointment a
    where a.organiser_id = new.organiser_id
      and a.entry_id = new.entry_id
      and a.person_id = new.person_id
      and a.role in ('examiner', 'lead_examiner')
      and a.until is null
  ) then
    return null;
  end if;
  update assessment.consensus c
  set revision = c.revision + 1,
    proposed_at = null,
    proposed_by = null,
    fell_at = case when c.proposed_at is null then c.fell_at else new.until end,
    left_by = c.left_by || new.person_id,
    left_at = new.until
  where c.organiser_id = new.organiser_id
    and c.entry_id = new.entry_id
    and c.state = 'draft'
    and new.person_id <> all (c.left_by);
  if found then
    delete from assessment.assent s
    where s.organiser_id = new.organiser_id and s.entry_id = new.entry_id;
    update assessment.objection o
    set lapsed_at = new.until
    where o.organiser_id = new.organiser_id
      and o.entry_id = new.entry_id
      and o.person_id = new.person_id
      and o.lapsed_at is null;
  end if;
  return null;
end
$$;
create trigger consensus_minds_its_team after update of until on people.appointment
for each row
when (new.entry_id is not null and new.role in ('examiner', 'lead_examiner') and old.until is null and new.until is not null)
execute function assessment.consensus_minds_its_team();

-- Whether a proposal fell just then, for the command that took somebody off the team: it may not read the consensus.
create function assessment.proposal_fell(entry uuid, at timestamptz) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from assessment.consensus c
    where c.organiser_id = platform.current_organiser() and c.entry_id = entry and c.fell_at = at
  )
$$;
revoke execute on function assessment.proposal_fell(uuid, timestamptz) from public;
grant execute on function assessment.proposal_fell(uuid, timestamptz) to utmarkt_app;

-- It is proposed by one of the team, of what the team stands for; and so it is closed, by whomever.
create function assessment.consensus_is_the_teams() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if new.proposed_at is not null and new.proposed_at is distinct from old.proposed_at then
    if not exists (
      select from people.appointment a
      where a.organiser_id = new.organiser_id
        and a.entry_id = new.entry_id
        and a.person_id = new.proposed_by
        and a.role in ('examiner', 'lead_examiner')
        and a.until is null
    ) then
      raise exception 'a consensus is proposed by one of its team' using errcode = 'restrict_violation';
    end if;
    new.left_by := '{}';
    new.left_at := null;
    new.fell_at := null;
  elsif new.state = 'draft' or old.state <> 'draft' then
    return new;
  end if;
  if exists (
    select from assessment.lost_origins_of(new.organiser_id, array[new.entry_id]) o
    where not o.rests and not o.own
  ) then
    raise exception 'what rests on somebody who has left is the team''s own, or taken away, first'
      using errcode = 'restrict_violation';
  end if;
  if new.state = 'done' and new.closed_by is null and new.proposed_at is null then
    raise exception 'a consensus that the team closes has been proposed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger consensus_is_the_teams before update on assessment.consensus
for each row execute function assessment.consensus_is_the_teams();

-- The unit is led to nothing by what no longer counts.
create or replace function assessment.evidence_for_unit(finding uuid) returns jsonb
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
        and (f.id = of_consensus.id or (f.id = any (of_consensus.made_of) and assessment.counts(f.review_id)))
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
              where n.organiser_id = f.organiser_id
                and n.finding_id = f.id
                and n.outcome is not null
                and exists (
                  select from people.appointment a
                  where a.organiser_id = n.organiser_id
                    and a.entry_id = f.entry_id
                    and a.person_id = n.noted_by
                    and a.role in ('examiner', 'lead_examiner')
                    and a.until is null
                )
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
        and assessment.counts(f.review_id)
    ), '[]')
  );
end
$$;

-- A consensus whose proposer, or somebody who said yes to it, has left already.
update assessment.consensus c
set revision = c.revision + 1,
  proposed_at = null,
  proposed_by = null,
  fell_at = gone.at,
  left_by = gone.people,
  left_at = gone.at
from (
  select a.organiser_id, a.entry_id, array_agg(distinct a.person_id) as people, max(a.until) as at
  from people.appointment a
  where a.entry_id is not null
    and a.role in ('examiner', 'lead_examiner')
    and a.until is not null
    and not exists (
      select from people.appointment n
      where n.organiser_id = a.organiser_id
        and n.entry_id = a.entry_id
        and n.person_id = a.person_id
        and n.role in ('examiner', 'lead_examiner')
        and n.until is null
    )
  group by a.organiser_id, a.entry_id
) gone
where gone.organiser_id = c.organiser_id
  and gone.entry_id = c.entry_id
  and c.state = 'draft'
  and c.proposed_at <= gone.at;

delete from assessment.assent s
using assessment.consensus c
where c.organiser_id = s.organiser_id
  and c.entry_id = s.entry_id
  and c.state = 'draft'
  and c.fell_at is not null;

-- What those had objected who have left while it was a draft.
alter table assessment.objection disable trigger objection_stays;
update assessment.objection o
set lapsed_at = c.left_at
from assessment.consensus c
where c.organiser_id = o.organiser_id
  and c.entry_id = o.entry_id
  and c.state = 'draft'
  and o.person_id = any (c.left_by);
alter table assessment.objection enable trigger objection_stays;
