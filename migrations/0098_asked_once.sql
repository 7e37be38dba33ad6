-- The same rules, asked more cheaply: who may read a row is as it was.

-- Where reading has a policy of its own that lets through all that writing does, a policy of writing for every command only
-- makes each reading weigh it once more. It becomes three: one to add, one to change, one to remove.
do $$
declare
  rule record;
begin
  for rule in
    select p.polname as name, p.polrelid::regclass as "table",
      pg_get_expr(p.polqual, p.polrelid) as seen,
      coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) as kept
    from pg_policy p
    where p.polcmd = '*'
      and p.polpermissive
      and (p.polrelid::regclass::text, p.polname) in (
        ('assessment.finding', 'finding_write'),
        ('assessment.finding', 'finding_write_together'),
        ('assessment.review_score', 'score_write'),
        ('assessment.consensus_score', 'consensus_score_write'),
        ('assessment.consensus_score', 'consensus_score_write_together')
      )
  loop
    execute format('drop policy %I on %s', rule.name, rule.table);
    execute format('create policy %I on %s for insert with check (%s)', rule.name || '_add', rule.table, rule.kept);
    execute format(
      'create policy %I on %s for update using (%s) with check (%s)',
      rule.name || '_change', rule.table, rule.seen, rule.kept
    );
    execute format('create policy %I on %s for delete using (%s)', rule.name || '_remove', rule.table, rule.seen);
  end loop;
end
$$;

-- Which entries somebody holds a role on is looked up once for a question, not once for every row of its answer.
do $$
declare
  rule record;
  asked constant text := 'people\.holds_on_entry\((''[^'']*''::text\[\]), ([a-z_.]+)\)';
  once constant text := '(\2 = any ((select people.held_entries(\1))::uuid[]))';
begin
  for rule in
    select p.polname as name, p.polrelid::regclass as "table",
      regexp_replace(pg_get_expr(p.polqual, p.polrelid), asked, once, 'g') as seen
    from pg_policy p
    where p.polcmd in ('r', '*')
      and pg_get_expr(p.polqual, p.polrelid) ~ asked
  loop
    execute format('alter policy %I on %s using (%s)', rule.name, rule.table, rule.seen);
  end loop;
end
$$;
