-- Where a unit is and where an examiner sets out from, by postcode, so that ways to visits are short where all else is equal.

alter table people.unit
  add column postcode text check (postcode ~ '^[0-9]{5}$');

alter table assessment.examiner
  add column postcode text check (postcode ~ '^[0-9]{5}$');
