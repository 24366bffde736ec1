-- Who read which desk's cases, and who was denied what.
create table access_log (
  access_id uuid primary key,
  at timestamptz not null,
  desk text not null,
  deed text not null,
  allowed boolean not null,
  case_id uuid,
  subject text not null,
  posts text not null,
  detail text
);
create index access_log_by_desk on access_log (desk, at desc);
create index access_log_by_time on access_log (at desc);
create index access_log_by_case on access_log (case_id, at desc) where case_id is not null;
create index access_log_by_subject on access_log (subject, at desc);
