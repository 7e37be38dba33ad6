-- What an agreed finding was made of and no longer rests on: each review is asked once whether it still counts, not once for
-- every finding that was made of it.
create or replace function assessment.lost_origins_of(organiser uuid, entries uuid[])
returns table (entry_id uuid, finding_id uuid, lost uuid[], rests boolean, own boolean)
language sql stable security definer
set search_path = pg_catalog
as $$
  with origin as materialized (
    select f.entry_id, f.id as finding_id, f.own_despite, o.id, o.review_id
    from assessment.finding f
    join assessment.consensus c on c.organiser_id = f.organiser_id and c.entry_id = f.entry_id
    join assessment.finding o
      on o.organiser_id = f.organiser_id
      and o.id = any (f.made_of)
      and o.review_id is not null
      and o.kind <> 'visit_check'
    where f.organiser_id = organiser
      and f.entry_id = any (entries)
      and f.review_id is null
  ),
  standing as materialized (
    select review.id, assessment.counts(review.id) as counts
    from (select distinct origin.review_id as id from origin) review
  )
  select origin.entry_id, origin.finding_id,
    array_agg(origin.id order by origin.id) filter (where not standing.counts),
    bool_or(standing.counts),
    array_agg(origin.id) filter (where not standing.counts) <@ origin.own_despite
  from origin
  join standing on standing.id = origin.review_id
  group by origin.entry_id, origin.finding_id, origin.own_despite
  having bool_or(not standing.counts)
$$;
