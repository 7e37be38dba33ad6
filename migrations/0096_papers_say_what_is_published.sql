-- What a paper says where the published words have been put right since the decision: names, and the panel's words. What was
-- handed in and sealed stays as it is; papers that are made from now on say this.
create table ceremony.paper_words (
  organiser_id uuid not null references platform.organiser (id),
  decision_id uuid not null,
  unit text not null check (unit <> ''),
  organisation text,
  title text,
  citation text,
  citation_en text,
  set_at timestamptz not null,
  primary key (organiser_id, decision_id),
  foreign key (organiser_id, decision_id) references judging.decision (organiser_id, id)
);
create policy house on ceremony.paper_words to utmarkt_app
  using (organiser_id = platform.current_organiser() and platform.is_system());
alter table ceremony.paper_words enable row level security;
grant select, insert, update on ceremony.paper_words to utmarkt_app;

-- What was made of the words as they were is made anew when somebody asks for it.
create function ceremony.forget_papers() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  delete from ceremony.diploma d
  where d.organiser_id = new.organiser_id and d.decision_id = new.decision_id;
  return new;
end
$$;
create trigger papers_are_made_anew after insert or update on ceremony.paper_words
for each row execute function ceremony.forget_papers();
