-- A case is kept as it was published: what only its own page shows is made into JSON when somebody
-- opens it. Summaries are never looked into, so they stay the text they are.
-- Made anew from Kafka, under a new epoch.
truncate cases, events, reports, projection_offsets;
update projection_epoch set epoch = extract(epoch from now())::bigint, trimmed_to = 0;

alter table cases drop column detail;
alter table cases alter column summary type json using summary::text::json;
alter table cases add column snapshot bytea not null;
alter table cases alter column snapshot set storage external; -- not compressed: mostly small
alter table events alter column payload type json using payload::text::json;
