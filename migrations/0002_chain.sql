-- Money on the chain: what is wanted (intents), how it is sent (chain_txs, chain_attempts), what confirmed logs say (all else).
-- Everything that logs say is undone by block hash when the chain drops a block.

-- Who may act under a name. A later holder has a higher epoch; what an earlier one still tries is refused.
create table leases (
    name text primary key,
    epoch bigint not null
);

-- How far logs are applied. There is one row; its time is the clock of all money.
create table chain_cursor (
    one boolean primary key default true check (one),
    chain_id bigint not null,
    contract address not null,
    number bigint not null, -- the last applied block
    hash digest not null,
    at timestamptz not null,
    deep bigint -- a reorganisation went deeper than the market waits: the newest of chain_txs then; null: all is well
);

-- Applied blocks, the last few thousand.
create table chain_blocks (
    number bigint primary key,
    hash digest not null unique,
    parent digest not null
);

-- Applied logs of the escrow contract, and what they changed where that is not in postings.
create table chain_logs (
    number bigint not null, -- of the block
    index integer not null, -- in the block
    block digest not null,
    tx digest not null,
    event text not null,
    need digest, -- null: about no booking
    body jsonb not null,
    undo jsonb not null default '{}', -- rows as they were before
    primary key (number, index)
);
create index chain_logs_by_need on chain_logs (need, number, index) where need is not null;

-- What each log moved between accounts.
create table postings (
    number bigint not null,
    index integer not null,
    who address not null,
    token address not null,
    market address not null,
    delta numeric(30, 0) not null,
    foreign key (number, index) references chain_logs on delete cascade
);
create index postings_by_log on postings (number, index);

-- Bookings as the contract has them, anybody's.
create table bookings (
    need digest primary key,
    bid digest not null,
    rider address not null,
    vehicle address not null,
    owner address not null,
    market address not null,
    token address not null,
    amount amount not null,
    state smallint not null, -- trips.BookingState
    until timestamptz not null, -- the state's own acts end, finish begins
    paid amount not null default 0,
    refunded amount not null default 0,
    fee amount not null default 0, -- part of paid that only a fee was
    to_market amount not null default 0, -- parts of paid; the owner has the rest
    to_vehicle amount not null default 0,
    opened_tx digest not null,
    opened_block bigint not null,
    closed_tx digest
);
create index bookings_live on bookings (until) where state <> 8;

-- The contract's registry: a vehicle that is not here is its own owner.
create table payees (
    vehicle address primary key,
    owner address not null,
    vehicle_bps integer not null,
    until timestamptz not null,
    nonce bigint not null -- what its next change must carry
);

-- What the relayer's keys have used up.
create table signers (
    address address primary key,
    next_nonce bigint not null
);

-- A transaction has its signer and nonce for ever; each fee is another attempt. It is final when the nonce is used at depth.
create table chain_txs (
    id bigint generated always as identity primary key,
    signer address not null references signers,
    nonce bigint not null,
    goal text not null, -- of its intents; fill: an empty one for a nonce that was lost
    target address not null,
    data bytea not null,
    gas bigint not null,
    state text not null default 'live' check (state in ('live', 'final', 'foreign')), -- foreign: somebody else used the nonce
    mined_tx digest, -- the attempt that is in a block, as last seen
    mined_block digest,
    mined_number bigint,
    at timestamptz not null default now(),
    unique (signer, nonce)
);
create index chain_txs_live on chain_txs (signer, nonce) where state = 'live';

-- Signed bytes, stored before they are broadcast.
create table chain_attempts (
    tx bigint not null references chain_txs,
    number integer not null,
    hash digest not null unique,
    raw bytea not null,
    tip amount not null, -- wei a gas
    cap amount not null,
    at timestamptz not null default now(),
    primary key (tx, number)
);

-- What an account asked for about its money: one or two intents.
create table movements (
    id bigint generated always as identity primary key,
    who address not null,
    kind text not null check (kind in ('deposit', 'fund', 'exit', 'withdrawal', 'faucet')),
    amount amount not null,
    token address not null,
    market address not null, -- of the account that is reserved from; 20 zero bytes: the free one
    reserved amount not null default 0, -- held in accounts until a withdrawal is over
    at timestamptz not null default now()
);
create index movements_by_who on movements (who, id desc);

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
    movement bigint references movements,
    tries integer not null default 0, -- transactions that were final without doing it
    tx bigint references chain_txs, -- that carries it, or did
    item integer, -- its place in there
    was text, -- the state before a block ended it
    ended_by digest, -- transaction whose log or failure ended it
    ended_in digest, -- and its block: null where no block decided
    ended_number bigint,
    unique (object, goal, attempt)
);
create index intents_wanted on intents (id) where state = 'wanted';
create index intents_sent on intents (tx) where state = 'sent';
create index intents_by_tx on intents (tx, item);
create index intents_by_movement on intents (movement) where movement is not null;
create index intents_ended on intents (ended_in) where ended_in is not null;
-- A booking is closed towards one goal at a time.
create unique index intents_one_closing_goal on intents (object)
    where state in ('wanted', 'sent') and goal in ('settle', 'move', 'leave', 'no_show', 'finish');
