-- The market's history of vehicles' signed reports, whose root is anchored on the chain every so often.

alter table statuses add column entry bigint; -- its place in the history, from 0; null: not yet
create unique index statuses_by_entry on statuses (entry) where entry is not null;
create index statuses_to_enter on statuses (at) where entry is null;

-- Full subtrees over entries: number `at` of those over 2^level entries. They never change.
create table history_nodes (
    level smallint not null,
    at bigint not null,
    hash digest not null,
    primary key (level, at)
);

-- Roots that were wanted on the chain; an intent with the goal anchor and this object says what became of each.
create table anchors (
    count bigint primary key,
    root digest not null,
    at timestamptz not null default now()
);

alter table intents drop constraint intents_goal_check;
alter table intents add constraint intents_goal_check check (goal in ('open', 'start', 'settle', 'move', 'leave', 'no_show', 'finish',
    'revoke', 'dispute', 'rule', 'deposit', 'fund', 'exit', 'withdraw', 'join', 'mint', 'anchor'));
