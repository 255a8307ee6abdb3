-- Disputes: what the parties put before the arbiter, and what becomes of it on the chain.

-- Bundles as they were served: a Dispute names the hash of the bytes. Either side may add some, before and after.
create table evidence (
    hash digest primary key, -- keccak256 of bundle
    need digest not null references needs,
    by address not null,
    bundle bytea not null, -- JSON
    at timestamptz not null default now()
);
create index evidence_by_need on evidence (need, at);

alter table intents drop constraint intents_goal_check;
alter table intents add constraint intents_goal_check check (goal in ('open', 'start', 'settle', 'move', 'leave', 'no_show', 'finish',
    'revoke', 'dispute', 'rule', 'deposit', 'fund', 'exit', 'withdraw', 'join', 'mint'));
-- A ruling closes a booking as well.
drop index intents_one_closing_goal;
create unique index intents_one_closing_goal on intents (object)
    where state in ('wanted', 'sent') and goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule');
create index bookings_disputed on bookings (until) where state in (6, 7);
