-- When money last moved out of a booking, by the chain's clock, for settlement reports.
alter table bookings add column moved_at timestamptz;
-- Of rows from before only the end of the trip is known.
update bookings b set moved_at = coalesce(n.ended_at, now()) from needs n where n.id = b.need and b.paid + b.refunded > 0;
create index bookings_by_move on bookings (moved_at, need) where moved_at is not null;
