-- Pemetaan kerawanan: what a desk itself makes of its places, by topic and date.
create table risk_assessments (
  desk text not null,
  place text not null,
  topic text not null,
  assessed_on date not null,
  level text not null,
  note text,
  actor text not null,
  recorded_at timestamptz not null,
  primary key (desk, place, topic, assessed_on)
);
