-- What desks answered to commands. Each desk decides for itself: its first answer to an id stands.
create table commands (
  command_id text not null,
  desk text not null,
  case_id uuid, -- null for a command about no case
  outcome text not null,
  refusal text,
  actor text not null,
  at timestamptz not null,
  summary json not null, -- what the API and a live event show
  primary key (command_id, desk)
);
alter table events alter column case_id drop not null;

-- Made anew from Kafka, under a new epoch: the answers given before are there too.
truncate cases, events, reports, projection_offsets;
update projection_epoch set epoch = extract(epoch from now())::bigint, trimmed_to = 0;
