-- What daily reports are made of, and what became of them.
alter table cases
  add column ended_at timestamptz,
  add column came_from text, -- the desk of the case that it goes on for
  add column moved_to text;  -- the desk of the case that goes on for it

-- Which kind of command was answered, and what it names: of REFER the institution.
alter table commands
  add column action text not null default '',
  add column object text;
create index commands_of_desk on commands (desk, at);

-- Signs of life are few among the reports; others don't pay for it.
create index reports_nihil on reports (region, nihil_at) where nihil_at is not null;

create table missed_deadlines (
  desk text not null,
  sequence bigint not null, -- of the entry in the desk's chain
  at timestamptz not null,
  deadline text not null,
  primary key (desk, sequence)
);
create index missed_deadlines_of_desk on missed_deadlines (desk, at);

-- The newest signed checkpoint that covers a desk's chain.
create table checkpoints (
  desk text primary key,
  signer text not null,
  number bigint not null,
  hash text not null,
  at timestamptz not null,
  sequence bigint not null,  -- how far the desk's chain is covered
  head text not null         -- hash of its entry there
);

-- Contents, as they were given to the desks to be sent. Text, not JSON: their bytes are what is hashed.
create table daily_contents (
  desk text not null,
  period text not null,
  content_hash text not null,
  number text not null,
  content text not null,
  command_id text not null,
  written_at timestamptz not null,
  primary key (desk, period, content_hash)
);

-- What the desks' chains say was sent, and what the chains of the desks above say was received.
create table daily_reports (
  desk text not null,
  period text not null,
  revision int not null,
  content_hash text not null,
  command_id text not null,
  actor text not null,
  sent_at timestamptz not null,
  sequence bigint not null,
  primary key (desk, period, revision)
);
create table daily_receipts (
  desk text not null, -- the sender
  period text not null,
  revision int not null,
  content_hash text not null,
  by_desk text not null,
  received_at timestamptz not null,
  sequence bigint not null,
  primary key (desk, period, revision)
);

-- Made anew from Kafka, under a new epoch: the new columns are of what was read before, too.
truncate cases, events, reports, commands, projection_offsets;
update projection_epoch set epoch = extract(epoch from now())::bigint, trimmed_to = 0;
