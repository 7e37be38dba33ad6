-- The certificate that the office's word on a condition to win rests on (a closing of the books, say), and its own day.
alter table judging.condition_check
  add column certificate text check (certificate <> '' and char_length(certificate) <= 200),
  add column certificate_dated date,
  add check (certificate_dated is null or certificate is not null);
