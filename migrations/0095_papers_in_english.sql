-- A diploma in English besides the one in Swedish, where the panel's words are in English too. One code proves them both.
alter table ceremony.diploma
  drop constraint diploma_pkey,
  add column locale text not null default 'sv' check (locale in ('sv', 'en')),
  add primary key (organiser_id, decision_id, kind, locale);
alter table ceremony.diploma alter column locale drop default;
