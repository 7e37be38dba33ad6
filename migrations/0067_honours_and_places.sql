-- What an honour's own page tells besides its citation, and on whose pages honours and participations stand.

alter table published.honour
  add column citation_en text,
  -- The story's order, the film, the picture, whom one can ask, what was corrected: `HonourMore` in published.ts.
  add column more jsonb not null default '{}',
  -- The unit and the organisation as they are called today, which need not be what they were called then.
  add column unit_now text,
  add column organisation_now text,
  -- Their addresses, the one of today first: those of former names lead on to it.
  add column unit_keys text[] not null default '{}',
  add column organisation_keys text[] not null default '{}';

alter table published.participant
  add column unit_now text,
  add column organisation_now text,
  add column unit_keys text[] not null default '{}',
  add column organisation_keys text[] not null default '{}';

create index honour_unit on published.honour using gin (unit_keys);
create index honour_organisation on published.honour using gin (organisation_keys);
create index participant_unit on published.participant using gin (unit_keys);
create index participant_organisation on published.participant using gin (organisation_keys);
