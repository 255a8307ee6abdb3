-- Money on the chain: what is wanted (intents), how it is sent (chain_txs, chain_attempts), what the chain said (blocks, logs).

-- Done by its log at the depth the market waits for, never by a nonce.
create table intents (
    id bigint generated always as identity primary key,
    goal text not null check (goal in ('open', 'start', 'settle', 'move', 'leave', 'no_show', 'finish', 'revoke',
        'deposit', 'fund', 'exit', 'withdraw', 'join', 'mint')),
    object digest not null, -- need, or struct hash of what was signed
    attempt integer not null default 0,
    payload jsonb not null default '{}',
    state text not null default 'wanted' check (state in ('wanted', 'sent', 'done', 'superseded', 'cancelled', 'failed')),
    after timestamptz not null default '-infinity',
    give_up_at timestamptz not null default 'infinity',
    reason text, -- of an end other than done
    at timestamptz not null default now(),
    unique (object, goal, attempt)
);
create index intents_wanted on intents (id) where state = 'wanted';
create index intents_sent on intents (id) where state = 'sent';
-- A booking is closed towards one goal at a time.
create unique index intents_one_closing_goal on intents (object)
    where state in ('wanted', 'sent') and goal in ('settle', 'move', 'leave', 'no_show', 'finish');
