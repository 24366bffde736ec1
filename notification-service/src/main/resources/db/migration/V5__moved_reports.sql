-- A split takes reports along into another case; the latest one stands. What was read before knew no
-- splits, so nothing has to be read again.
alter table reports add column moved_case_id uuid, add column moved_at timestamptz;
