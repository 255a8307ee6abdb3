-- Under load. Each post locked the row of its region, one and the same for all, so that posts and clearings waited for each other;
-- which regions there are a market's configuration says.
alter table needs drop constraint needs_region_fkey;

-- What the watchtower looks for each second among all that is live, and hardly ever finds.
create index intents_opening on intents (give_up_at) where goal = 'open' and state in ('wanted', 'sent');
create index vehicles_until on vehicles (until) where registry = 'confirmed';

-- Room on the page for the next versions of a row whose indexes do not change with it.
alter table vehicles set (fillfactor = 90);
alter table accounts set (fillfactor = 70);
alter table regions set (fillfactor = 10);
