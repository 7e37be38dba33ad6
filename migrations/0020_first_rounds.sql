-- The first round of an award is prepared like the others, from no earlier one.
alter table programme.preparation alter column from_edition_id drop not null;
