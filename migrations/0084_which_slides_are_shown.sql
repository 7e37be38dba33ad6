-- A step is counted in the slides that were loaded. Which these were, and what the step showed, stands beside it: when a
-- decision has changed since, the number means something else.
alter table ceremony.showing
  add column deck text,
  add column slide text;
