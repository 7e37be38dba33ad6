-- What a winner is told some days before, under embargo: by a personal link, which can be taken back; and the text for the
-- press that they read, approve or comment on.

-- Written by the office from the citation and the entry. Sealed like the decision that it is of.
create table ceremony.press_text (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  body text not null check (body <> ''),
  revision integer not null default 1,
  written_by uuid,
  saved_at timestamptz not null,
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);

-- One notice to one person. The link's key follows from the id; what is kept of it is its hash.
create table ceremony.embargo_notice (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  decision_id uuid not null,
  name text not null check (name <> ''),
  email text not null,
  locale text not null check (locale in ('sv', 'en')),
  key_hash bytea not null,
  sent_by uuid,
  sent_at timestamptz not null,
  acknowledged_at timestamptz,
  -- What they said of the text for the press, and which revision of it they had read.
  answer text check (answer in ('approved', 'comment')),
  comment text,
  answered_revision integer,
  answered_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organiser_id, id),
  unique (organiser_id, key_hash),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id),
  check ((answer = 'comment') = (comment is not null)),
  check ((answer is null) = (answered_at is null))
);
-- Nobody has two that are open for the same honour.
create unique index embargo_notice_open on ceremony.embargo_notice (organiser_id, decision_id, email)
where withdrawn_at is null;

-- Both are the office's, as far as it reads the decision itself: one that stands back from the entry does not.
do $$
declare
  t text;
begin
  foreach t in array array['press_text', 'embargo_notice'] loop
    execute format('alter table ceremony.%I enable row level security', t);
    execute format($p$
      create policy office on ceremony.%1$I to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and (
          platform.is_system()
          or (
            (select people.is_office())
            and exists (
              select from judging.decision d
              where d.organiser_id = %1$I.organiser_id and d.id = %1$I.decision_id
            )
          )
        )
      )
    $p$, t);
  end loop;
end
$$;
grant select, insert, update on ceremony.press_text, ceremony.embargo_notice to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- Whoever holds a link reads the notice that it is for, until it is taken back. What it shows is gathered here, so that
-- nobody who has no such key can have it by any other way.
create function ceremony.notice_with(key bytea)
returns table (
  id uuid, decision_id uuid, edition_id uuid, class_key text, name text, honour text, citation text, prizes jsonb,
  unit text, organisation text, title text, press_text text, press_revision integer,
  acknowledged_at timestamptz, answer text, comment text, answered_revision integer, released boolean
)
language sql stable security definer
set search_path = pg_catalog
as $$
  select n.id, d.id, d.edition_id, d.class_key, n.name, d.honour, d.citation, d.prizes,
    e.unit_name, e.organisation_name, e.title, t.body, t.revision,
    n.acknowledged_at, n.answer, n.comment, n.answered_revision,
    ceremony.is_class_released(d.edition_id, d.class_key)
  from ceremony.embargo_notice n
  join judging.decision d on d.organiser_id = n.organiser_id and d.id = n.decision_id
  join application.entry e on e.organiser_id = d.organiser_id and e.id = d.entry_id
  left join ceremony.press_text t on t.organiser_id = d.organiser_id and t.decision_id = d.id
  where n.organiser_id = platform.current_organiser()
    and n.key_hash = key
    and n.withdrawn_at is null
    and d.honour <> 'none'
$$;

-- True where there was something to note. `said` null: they have seen it, and nothing else.
create function ceremony.answer_notice(key bytea, said text, words text, seen_revision integer, at timestamptz)
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog
as $$
begin
  update ceremony.embargo_notice n
  set acknowledged_at = coalesce(n.acknowledged_at, at),
    answer = coalesce(said, n.answer),
    comment = case when said is null then n.comment else words end,
    answered_revision = case when said is null then n.answered_revision else seen_revision end,
    answered_at = case when said is null then n.answered_at else at end
  where n.organiser_id = platform.current_organiser()
    and n.key_hash = key
    and n.withdrawn_at is null
    and (
      said is null
      or exists (
        select from ceremony.press_text t
        where t.organiser_id = n.organiser_id and t.decision_id = n.decision_id and t.revision = seen_revision
      )
    );
  return found;
end
$$;
revoke execute on function ceremony.notice_with(bytea),
  ceremony.answer_notice(bytea, text, text, integer, timestamptz) from public;
grant execute on function ceremony.notice_with(bytea),
  ceremony.answer_notice(bytea, text, text, integer, timestamptz) to utmarkt_app;
