-- The citation is one text, written by the panel beside the evidence: what it claims is tied to what was found, every
-- revision is kept, readers comment, and whoever leads locks it. A decision that gives an honour carries its current text.

create table judging.citation (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  edition_id uuid not null,
  sv text not null default '',
  en text not null default '',
  revision integer not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  locked_by uuid,
  locked_at timestamptz,
  -- Why it was unlocked, the last time that it was.
  unlocked_by uuid,
  unlocked_at timestamptz,
  unlocked_reason text,
  primary key (organiser_id, entry_id),
  foreign key (organiser_id, edition_id) references programme.edition (organiser_id, id),
  foreign key (organiser_id, entry_id) references application.entry (organiser_id, id),
  foreign key (organiser_id, written_by) references people.person (organiser_id, id),
  foreign key (organiser_id, locked_by) references people.person (organiser_id, id),
  foreign key (organiser_id, unlocked_by) references people.person (organiser_id, id),
  check (locked_at is null or sv <> ''),
  check ((unlocked_at is null) = (unlocked_reason is null)),
  check (btrim(unlocked_reason) <> '')
);
create index citation_edition on judging.citation (organiser_id, edition_id);

create table judging.citation_revision (
  organiser_id uuid not null references platform.organiser (id),
  entry_id uuid not null,
  revision integer not null,
  sv text not null,
  en text not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (organiser_id, entry_id, revision),
  foreign key (organiser_id, entry_id) references judging.citation (organiser_id, entry_id),
  foreign key (organiser_id, written_by) references people.person (organiser_id, id)
);

-- A sentence or a phrase of the Swedish text, and what supports it: a finding of the consensus, with its words as they were
-- when it was tied, or, where nobody has assessed the entry, words of an answer.
create table judging.citation_claim (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  quote text not null check (quote <> ''),
  finding_id uuid,
  question_key text,
  said text not null check (said <> ''),
  tied_by uuid,
  tied_at timestamptz not null,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references judging.citation (organiser_id, entry_id),
  -- A consensus that is opened again may lose the finding; what was tied still says what it was.
  foreign key (organiser_id, finding_id) references assessment.finding (organiser_id, id) on delete set null (finding_id),
  foreign key (organiser_id, tied_by) references people.person (organiser_id, id),
  check (finding_id is null or question_key is null)
);
create index citation_claim_entry on judging.citation_claim (organiser_id, entry_id);
create index citation_claim_finding on judging.citation_claim (organiser_id, finding_id);

create table judging.citation_comment (
  organiser_id uuid not null references platform.organiser (id),
  id uuid not null default uuidv7(),
  entry_id uuid not null,
  -- The revision that was read.
  revision integer not null,
  quote text,
  body text not null check (btrim(body) <> ''),
  said_by uuid not null,
  said_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (organiser_id, id),
  foreign key (organiser_id, entry_id) references judging.citation (organiser_id, entry_id),
  foreign key (organiser_id, said_by) references people.person (organiser_id, id),
  foreign key (organiser_id, settled_by) references people.person (organiser_id, id),
  check ((settled_by is null) = (settled_at is null))
);
create index citation_comment_entry on judging.citation_comment (organiser_id, entry_id, said_at);

alter table judging.decision
  add column citation_en text,
  add check (citation_en <> ''),
  add check (citation_en is null or citation is not null);

-- What has been decided already is the first revision.
insert into judging.citation (organiser_id, entry_id, edition_id, sv, written_by, written_at)
select d.organiser_id, d.entry_id, d.edition_id, d.citation, p.id, d.saved_at
from judging.decision d
left join people.person p on p.organiser_id = d.organiser_id and p.id = d.decided_by
where d.citation is not null;
insert into judging.citation_revision (organiser_id, entry_id, revision, sv, en, written_by, written_at)
select organiser_id, entry_id, revision, sv, en, written_by, written_at
from judging.citation;

-- ---------------------------------------------------------------------------------------------------
-- Who leads locks: the chair, or, where every chair of the edition has a conflict of interest with the entry, any member
-- who has none.

create function judging.may_lock_citation(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select exists (
    select from application.entry e
    where e.organiser_id = platform.current_organiser()
      and e.id = entry
      and not people.has_conflict(entry)
      and (
        people.holds_on_edition('{panel_chair}', e.edition_id)
        or (
          people.holds_on_edition('{panel_member}', e.edition_id)
          and not exists (
            select from people.appointment a
            where a.organiser_id = e.organiser_id
              and a.edition_id = e.edition_id
              and a.role = 'panel_chair'
              and a.until is null
              and not assessment.in_conflict(e.organiser_id, a.person_id, entry)
          )
        )
      )
  )
$$;

-- ---------------------------------------------------------------------------------------------------
-- What is sealed is not changed by anyone, and what is locked only when it is unlocked.

create function judging.refuse_if_entry_sealed(organiser uuid, entry uuid) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.refuse_if_sealed(e.organiser_id, e.edition_id, coalesce(e.class_key, ''))
  from application.entry e
  where e.organiser_id = organiser and e.id = entry;
  -- A decision that was sealed in another class than the entry is in now.
  perform judging.refuse_if_sealed(d.organiser_id, d.edition_id, d.class_key)
  from judging.decision d
  where d.organiser_id = organiser and d.entry_id = entry;
end
$$;

create function judging.keep_citation() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  written boolean;
begin
  perform judging.refuse_if_entry_sealed(new.organiser_id, new.entry_id);
  if tg_op = 'INSERT' then
    if new.locked_at is not null then
      raise exception 'a citation is written before it is locked' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  written := (old.sv, old.en, old.revision) is distinct from (new.sv, new.en, new.revision);
  if written and (old.locked_at is not null or new.locked_at is not null) then
    raise exception 'the citation is locked' using errcode = 'object_in_use';
  end if;
  if written and new.revision <> old.revision + 1 then
    raise exception 'a changed citation has a new revision' using errcode = 'restrict_violation';
  end if;
  if old.locked_at is distinct from new.locked_at then
    if not platform.is_system() and not judging.may_lock_citation(new.entry_id) then
      raise exception 'the citation is locked by whoever leads' using errcode = 'insufficient_privilege';
    end if;
    if new.locked_at is null and new.unlocked_at is not distinct from old.unlocked_at then
      raise exception 'a citation is unlocked with a reason' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger citation_is_kept before insert or update on judging.citation
for each row execute function judging.keep_citation();

create function judging.keep_revision() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if tg_op = 'INSERT' or new.revision <> old.revision then
    insert into judging.citation_revision (organiser_id, entry_id, revision, sv, en, written_by, written_at)
    values (new.organiser_id, new.entry_id, new.revision, new.sv, new.en, new.written_by, new.written_at);
  end if;
  return null;
end
$$;
create trigger citation_keeps_revisions after insert or update on judging.citation
for each row execute function judging.keep_revision();
create trigger citation_revision_is_append_only before update or delete or truncate on judging.citation_revision
for each statement execute function platform.refuse_change();

create function judging.keep_claim() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  claim judging.citation_claim := coalesce(new, old);
begin
  perform judging.refuse_if_entry_sealed(claim.organiser_id, claim.entry_id);
  if exists (
    select from judging.citation c
    where c.organiser_id = claim.organiser_id and c.entry_id = claim.entry_id and c.locked_at is not null
  ) then
    raise exception 'the citation is locked' using errcode = 'object_in_use';
  end if;
  return claim;
end
$$;
create trigger claim_is_kept before insert or delete on judging.citation_claim
for each row execute function judging.keep_claim();

-- A comment stays as it was said; that it has been dealt with is said beside it.
create function judging.keep_comment() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  perform judging.refuse_if_entry_sealed(new.organiser_id, new.entry_id);
  if tg_op = 'UPDATE'
    and to_jsonb(new) - array['settled_by', 'settled_at'] <> to_jsonb(old) - array['settled_by', 'settled_at']
  then
    raise exception 'a comment stays as it was said' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger comment_is_kept before insert or update on judging.citation_comment
for each row execute function judging.keep_comment();

-- An honour is given with the citation's current text, whoever writes which of the two: looked at when both are written.
create function judging.honour_carries_citation() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if exists (
    select from judging.decision d
    join judging.citation c on c.organiser_id = d.organiser_id and c.entry_id = d.entry_id
    where d.organiser_id = new.organiser_id
      and d.entry_id = new.entry_id
      and d.honour <> 'none'
      and (d.citation, coalesce(d.citation_en, '')) is distinct from (c.sv, c.en)
  ) then
    raise exception 'an honour carries the text of its citation' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger decision_carries_citation after insert or update on judging.decision
deferrable initially deferred
for each row execute function judging.honour_carries_citation();
create constraint trigger citation_is_carried after insert or update on judging.citation
deferrable initially deferred
for each row execute function judging.honour_carries_citation();

-- ---------------------------------------------------------------------------------------------------
-- The panel's, less those who stand back from the entry, and the office's to read and comment on.

create policy citation_read on judging.citation for select to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        ((select people.is_office()) or people.holds_on_edition('{panel_member,panel_chair}', edition_id))
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
    )
  );
create policy citation_add on judging.citation for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        written_by = platform.current_person()
        and people.holds_on_edition('{panel_member,panel_chair}', edition_id)
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
    )
    and exists (
      select from application.entry e
      where e.organiser_id = citation.organiser_id
        and e.id = citation.entry_id
        and e.edition_id = citation.edition_id
    )
  );
create policy citation_change on judging.citation for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (
      platform.is_system()
      or (
        people.holds_on_edition('{panel_member,panel_chair}', edition_id)
        and entry_id <> all ((select people.conflicts())::uuid[])
      )
    )
  );

-- What hangs on a citation is read by whoever reads it.
do $$
declare
  t text;
begin
  foreach t in array array['citation_revision', 'citation_claim', 'citation_comment'] loop
    execute format($p$
      create policy citation_part_read on judging.%1$I for select to utmarkt_app
      using (
        organiser_id = platform.current_organiser()
        and exists (
          select from judging.citation c
          where c.organiser_id = %1$I.organiser_id and c.entry_id = %1$I.entry_id
        )
      )
    $p$, t);
    execute format('alter table judging.%I enable row level security', t);
  end loop;
end
$$;
alter table judging.citation enable row level security;

-- Who writes the citation ties its claims.
create function judging.writes_citation(entry uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select platform.is_system() or exists (
    select from judging.citation c
    where c.organiser_id = platform.current_organiser()
      and c.entry_id = entry
      and people.holds_on_edition('{panel_member,panel_chair}', c.edition_id)
      and not people.has_conflict(entry)
  )
$$;
create policy claim_add on judging.citation_claim for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and judging.writes_citation(entry_id)
    and (platform.is_system() or tied_by = platform.current_person())
    and (
      finding_id is null
      or exists (
        select from assessment.finding f
        where f.organiser_id = citation_claim.organiser_id
          and f.id = citation_claim.finding_id
          and f.entry_id = citation_claim.entry_id
          and f.review_id is null
      )
    )
  );
create policy claim_remove on judging.citation_claim for delete to utmarkt_app
  using (organiser_id = platform.current_organiser() and judging.writes_citation(entry_id));
create policy comment_add on judging.citation_comment for insert to utmarkt_app
  with check (
    organiser_id = platform.current_organiser()
    and said_by = platform.current_person()
    and exists (
      select from judging.citation c
      where c.organiser_id = citation_comment.organiser_id and c.entry_id = citation_comment.entry_id
    )
  );
create policy comment_settle on judging.citation_comment for update to utmarkt_app
  using (
    organiser_id = platform.current_organiser()
    and (judging.writes_citation(entry_id) or said_by = platform.current_person())
    and exists (
      select from judging.citation c
      where c.organiser_id = citation_comment.organiser_id and c.entry_id = citation_comment.entry_id
    )
  )
  with check (organiser_id = platform.current_organiser() and settled_by = platform.current_person());

grant select, insert, update on judging.citation to utmarkt_app;
grant select on judging.citation_revision to utmarkt_app;
grant select, insert, delete on judging.citation_claim to utmarkt_app;
grant select, insert, update on judging.citation_comment to utmarkt_app;

-- ---------------------------------------------------------------------------------------------------
-- What a unit's own citation says with a finding, or with its own words, behind it: for whoever is behind the entry, from
-- the release of its class, where the entry was honoured.
create function judging.citation_for_unit(entry uuid)
returns table (quote text, finding_id uuid, question_key text, said text)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
#variable_conflict use_column
begin
  if not people.holds_on_entry('{applicant,reader}', entry) or not ceremony.is_entry_released(entry) then
    return;
  end if;
  return query
    select k.quote, k.finding_id, k.question_key, case when k.question_key is not null then k.said end
    from judging.decision d
    join judging.citation_claim k on k.organiser_id = d.organiser_id and k.entry_id = d.entry_id
    where d.organiser_id = platform.current_organiser()
      and d.entry_id = entry
      and d.honour <> 'none'
      and position(k.quote in d.citation) > 0
    order by position(k.quote in d.citation), k.id;
end
$$;
revoke execute on function judging.citation_for_unit(uuid) from public;
grant execute on function judging.citation_for_unit(uuid) to utmarkt_app;
