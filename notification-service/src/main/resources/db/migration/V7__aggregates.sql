-- Counts of cases as aggregates.v1 tells them: the latest of each cell stands. Empty cells stay, as
-- rows of zero: few, and a later count may fill them again.
create table aggregate_cells (
  area text not null,
  win text not null,
  day date not null, -- by the area's own clock
  starts timestamptz not null,
  mode text not null,
  category text not null,
  topic text not null,
  severity text not null,
  stage text not null,
  cases int not null,
  open int not null,
  escalated int not null,
  unfounded int not null,
  reports int not null,
  missed_deadlines int not null,
  revision bigint not null,
  primary key (area, win, day, starts, mode, category, topic, severity, stage)
) with (fillfactor = 80); -- counts change often and touch no index

-- When each kabupaten was last heard of, by a real report of whatever content.
create table desk_signs (
  desk text primary key,
  heard_at timestamptz not null
) with (fillfactor = 70);

-- Where an owner's case lies, as far as its reports say; null above the kabupaten.
alter table cases add column kecamatan text, add column desa text, add column close_reason text;

-- Made anew from Kafka, under a new epoch.
truncate cases, events, reports, commands, projection_offsets;
update projection_epoch set epoch = extract(epoch from now())::bigint, trimmed_to = 0;
