-- The projection: what Kafka says, in rows that people can ask for. It can be rebuilt at any time.
-- Indexes are few on purpose: every one is paid for by each record.

-- One row. A new epoch tells live readers that event numbers have begun anew; it is taken from the
-- clock, so that a database made anew never repeats an old one.
create table projection_epoch (
  one boolean primary key default true check (one),
  epoch bigint not null,
  trimmed_to bigint not null default 0
);
insert into projection_epoch (epoch) values (extract(epoch from now())::bigint);

-- How far each partition has been read; moved in the same transaction as the rows it led to.
create table projection_offsets (
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- Each source topic owns its columns; whichever record comes first creates the row.
create table reports (
  report_id uuid primary key,
  region text not null,
  received_at timestamptz,
  scored_at timestamptz,
  category text,
  topic text,
  severity text,
  case_id uuid,
  at_desk_at timestamptz,
  nihil_at timestamptz,
  conflict_at timestamptz
) with (fillfactor = 70); -- room for the later columns, so that their updates touch no index

create table cases (
  case_id uuid not null,
  desk text not null,
  tier text not null,
  owner text not null,
  desk_revision bigint not null,
  mode text not null,
  status text not null,
  category text not null,
  topic text not null,
  severity text not null,
  stage text not null,
  needs_review boolean not null,
  opened_at timestamptz not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  acknowledge_by timestamptz,
  acknowledged_at timestamptz,
  summary jsonb not null, -- what a list and a live event show
  detail jsonb not null,  -- the rest of the snapshot: reasons, reports, texts, evidence
  primary key (case_id, desk)
);
create index cases_newest on cases (changed_at desc, case_id desc, desk desc);
create index cases_of_desk on cases (desk, changed_at desc, case_id desc);

-- What live readers get. Inserted under an advisory lock: numbers are in the order of commits.
create table events (
  id bigint generated always as identity primary key,
  epoch bigint not null,
  type text not null,
  desk text not null,
  tier text not null,
  case_id uuid not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
