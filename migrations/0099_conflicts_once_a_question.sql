-- Which entries somebody is in conflict with is looked up once for each question that is asked of the database, however many
-- of its tables have a policy that needs to know. What was found is kept under the question's own time: the next question,
-- in the same transaction or not, looks anew.

create function people.look_up_conflicts(question text) returns void
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  me constant uuid := platform.current_person();
  house constant boolean := exists (
    select from people.appointment a
    where a.organiser_id = platform.current_organiser()
      and a.person_id = me
      and a.role in ('office', 'examiner', 'lead_examiner', 'panel_member', 'panel_chair')
      and a.until is null
  );
  conflicts uuid[];
  silenced uuid[];
begin
  select
    coalesce(array_agg(distinct c.entry_id), '{}'),
    coalesce(array_agg(distinct c.entry_id) filter (where house or c.fact <> 'applicant'), '{}')
  into conflicts, silenced
  from assessment.conflicts_of(platform.current_organiser(), me) c;
  perform
    set_config('utmarkt.question', question, true),
    set_config('utmarkt.conflicts', conflicts::text, true),
    set_config('utmarkt.silenced', silenced::text, true);
end
$$;
revoke execute on function people.look_up_conflicts(text) from public;

-- The question at hand: who asks it, and when it came.
create function people.question() returns text
language sql stable
as $$
  select concat_ws(' ', platform.current_organiser(), platform.current_person(), statement_timestamp())
$$;
revoke execute on function people.question() from public;

-- The entries that the person is in conflict with, for whatever reason.
create or replace function people.conflicts() returns uuid[]
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  question constant text := people.question();
begin
  if platform.current_person() is null then
    return '{}';
  end if;
  if current_setting('utmarkt.question', true) is distinct from question then
    perform people.look_up_conflicts(question);
  end if;
  return current_setting('utmarkt.conflicts')::uuid[];
end
$$;

-- The entries that the person hears nothing of. Whoever applied, and is nothing else here, hears of the own entry.
create or replace function people.silenced() returns uuid[]
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  question constant text := people.question();
begin
  if platform.current_person() is null then
    return '{}';
  end if;
  if current_setting('utmarkt.question', true) is distinct from question then
    perform people.look_up_conflicts(question);
  end if;
  return current_setting('utmarkt.silenced')::uuid[];
end
$$;
