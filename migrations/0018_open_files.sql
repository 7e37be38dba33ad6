-- Which files were given to be shown to the public, such as an award's documents and a meeting's slides. A hash that
-- somebody writes in an award opens nothing else: not what a unit attached, and not a submission.
alter table platform.file add column open boolean not null default false;
grant update (open) on platform.file to utmarkt_app;
update platform.file f
set open = true
where exists (
  select
  from programme.programme p
  cross join lateral jsonb_array_elements(
    case when jsonb_typeof(p.definition -> 'documents') = 'array' then p.definition -> 'documents' else '[]' end
  ) d
  where p.organiser_id = f.organiser_id and d ->> 'file' = f.hash
);
