-- Who gives and writes feedback, who writes a consensus, and who has a conflict of interest, is asked once for each
-- statement: which entries they hold what on, and which they have a conflict with.
create function assessment.consensus_is_open(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select assessment.reviews_are_in(entry)
    and exists (
      select from assessment.consensus c
      where c.organiser_id = platform.current_organiser() and c.entry_id = entry and c.state = 'draft'
    )
$$;

do $$
declare
  policy record;
  reads text;
  writes text;
  free constant text := '\1 <> all ((select people.conflicts())::uuid[])';
  on_team constant text := '\1 = any ((select people.held_entries(''{examiner,lead_examiner}''))::uuid[])';
  leads constant text := '\1 = any ((select people.held_entries(''{lead_examiner}''))::uuid[])';
  once constant text[][] := array[
    array[
      'assessment\.gives_feedback\(([\w.]+)\)',
      '(platform.is_system() or (((select people.is_office()) or ' || on_team || ') and ' || free || '))'
    ],
    array[
      'assessment\.writes_feedback\(([\w.]+)\)',
      '(platform.is_system() or (((select people.is_office()) or ' || leads || ') and ' || free || '))'
    ],
    array[
      'assessment\.writes_consensus\(([\w.]+)\)',
      '(' || on_team || ' and ' || free || ' and assessment.consensus_is_open(\1))'
    ],
    array['people\.has_conflict\(([\w.]+(?:\([\w.]+\))?)\)', '(\1 = any ((select people.conflicts())::uuid[]))']
  ];
begin
  for policy in
    select
      p.polname as name,
      p.polrelid::regclass as on_table,
      pg_get_expr(p.polqual, p.polrelid) as reads,
      pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p
    where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      ~ '(gives_feedback|writes_feedback|writes_consensus|has_conflict)\('
  loop
    reads := policy.reads;
    writes := policy.writes;
    for at in 1 .. array_length(once, 1) loop
      reads := regexp_replace(reads, once[at][1], once[at][2], 'g');
      writes := regexp_replace(writes, once[at][1], once[at][2], 'g');
    end loop;
    execute format(
      'alter policy %I on %s%s%s',
      policy.name,
      policy.on_table,
      ' using (' || reads || ')',
      ' with check (' || writes || ')'
    );
  end loop;
end
$$;
