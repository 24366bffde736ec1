-- Few cases reach the upper tiers, so looking for them by time alone passes over most of the table.
-- Partial: the many changes at kabupaten desks don't pay for it.
create index cases_of_upper_tier on cases (tier, changed_at desc, case_id desc, desk desc)
  where tier <> 'KABUPATEN';
