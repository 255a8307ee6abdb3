-- The market: regions, vehicles, needs, attempts, events. Digests and addresses are bytea, amounts base units.
-- Races about vehicles and needs are settled here, by the unique indexes and checks.

create domain digest as bytea check (octet_length(value) = 32);
create domain address as bytea check (octet_length(value) = 20);
create domain amount as numeric(29, 0) check (value >= 0 and value < 79228162514264337593543950336);

create type trip_phase as enum ('scheduled', 'open', 'asked', 'awarded', 'ready', 'enroute', 'at_pickup', 'underway',
    'at_dropoff', 'completed', 'cancelled', 'expired', 'failed', 'replaced', 'stranded');
create type escrow_state as enum ('none', 'opening', 'open', 'closing', 'leaving', 'no_show', 'started', 'disputed',
    'closed', 'failed');

-- A region has one writer: who raised the epoch last. A clearing carries the epoch and the next number.
create table regions (
    id text primary key,
    epoch bigint not null default 0,
    clearing bigint not null default 0
);

-- A vehicle that anyone may register; in_service false takes it out of matching.
create table vehicles (
    id address primary key,
    owner address not null,
    operator address not null, -- the account that registered it
    vehicle_bps integer not null check (vehicle_bps between 0 and 10000),
    region text references regions, -- where it was last seen; null before
    until timestamptz not null default now() + interval '1 year', -- its record in the chain's registry ends
    join_nonce numeric(78, 0) not null default 0, -- of the Join that was asked for last
    registry text not null default 'pending' check (registry in ('pending', 'confirmed', 'failed', 'ended')), -- written by the watcher
    profile jsonb not null, -- market.Profile
    class text not null check (class in ('car', 'drone')),
    in_service boolean not null default true,
    reason text not null default '', -- why it is out of service
    session bigint not null default 0, -- the fence: the newest session wins
    asked bigint not null default 0, -- commitments it was asked for, and kept
    kept bigint not null default 0,
    dropped bigint not null default 0, -- agreements it left
    version bigint not null default 1,
    registered_at timestamptz not null default now()
);
create index vehicles_by_operator on vehicles (operator, id);
create index vehicles_by_region on vehicles (region) where in_service;

-- Money that a party has in the escrow contract, as confirmed logs say, and how much of it needs have reserved.
-- balance may fall below reserved (an exit, a reorganisation): needs that are not opened yet end then.
create table accounts (
    who address not null,
    token address not null,
    market address not null, -- 20 zero bytes: the free account
    balance amount not null default 0,
    reserved amount not null default 0,
    exit_at timestamptz, -- leaving: counts as empty for new needs
    primary key (who, token, market)
);

create table needs (
    id digest primary key,
    seq bigint generated always as identity unique,
    region text not null references regions,
    rider address not null,
    service text not null check (service in ('ride', 'delivery', 'charge', 'lease', 'passage', 'data')),
    phase trip_phase not null,
    version bigint not null default 0, -- of its last event
    attempt integer not null default 1, -- the current attempt, or the next one
    signed jsonb not null, -- market.Need
    details jsonb not null, -- market.Details
    signature bytea not null,
    max_amount amount not null,
    choose boolean not null,
    token address not null,
    market address not null,
    earliest timestamptz not null,
    latest timestamptz not null,
    open_by timestamptz not null,
    service_by timestamptz not null,
    opens_at timestamptz not null, -- when the auction begins (scheduled needs: later than now)
    expires_at timestamptz not null, -- when the auction ends: while the chain still has time to open the booking
    distance_m bigint not null,
    duration_ms bigint not null,
    excluded bytea[] not null default '{}', -- vehicles that said no to it
    replaces digest unique references needs, -- a need has at most one successor
    start_code digest, -- kept from its release on, as a watchtower
    end_code digest,
    stop boolean not null default false,
    closed_reason text,
    notes text not null default '', -- for the vehicle that serves it; details.notes is their keccak256
    posted_at timestamptz not null default now(),
    ended_at timestamptz, -- of a phase that nothing follows
    held amount not null default 0 -- reserved for it in accounts; 0 once opened or over
);
create index needs_live on needs (region, seq) where phase in ('scheduled', 'open', 'asked', 'awarded');
create index needs_due on needs (region, expires_at) where phase in ('scheduled', 'open');
create index needs_by_rider on needs (rider, seq desc);
create index needs_by_time on needs (region, posted_at);

-- An agreement with one vehicle. active holds from asked until the trip is over.
create table attempts (
    need digest not null references needs,
    attempt integer not null,
    vehicle address not null references vehicles,
    slot integer not null default 0, -- pooled agreements take a slot each; today 0
    owner address not null,
    bid_id digest not null,
    bid jsonb not null, -- market.Bid
    signature bytea, -- null while asked
    pick bytea, -- the rider's signature of the market.Pick, where the rider chose
    seen jsonb not null default '[]', -- exchange.BidView: the best bids that the clearing saw, and why they lost
    amount amount not null,
    phase trip_phase not null,
    escrow escrow_state not null default 'none',
    active boolean not null default true,
    confirm_by timestamptz, -- asked: silence ends it
    pickup_by timestamptz not null,
    pickup_at timestamptz not null, -- the vehicle's plan
    dropoff_at timestamptz not null,
    distance_m bigint not null, -- of the trip, as this vehicle goes
    duration_ms bigint not null,
    awarded_at timestamptz, -- null while asked
    phase_at timestamptz not null default now(), -- since when it is in its phase
    clearing bigint,
    status_head digest not null default '\x0000000000000000000000000000000000000000000000000000000000000000', -- hash of the last signed status
    dropped bytea, -- a Refund of all that the vehicle gave while the escrow was being opened
    released amount not null default 0,
    refunded amount not null default 0,
    fee amount not null default 0,
    opened_tx digest,
    opened_block bigint,
    closed_tx digest,
    primary key (need, attempt),
    check (active = (phase in ('asked', 'awarded', 'ready', 'enroute', 'at_pickup', 'underway', 'at_dropoff')))
);
-- A vehicle is sold once, a need is served once.
create unique index attempts_one_per_vehicle on attempts (vehicle, slot) where active;
create unique index attempts_one_per_need on attempts (need) where active;
create index attempts_asked on attempts (confirm_by) where phase = 'asked';
create index attempts_by_vehicle on attempts (vehicle, need);
create index attempts_by_owner on attempts (owner, need);
create index attempts_active on attempts (phase, phase_at) where active;

-- What happened, in the words of its need. Told once committed, in the order (xid, seq) below the oldest running transaction.
create table events (
    seq bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    need digest not null references needs,
    version bigint not null,
    type text not null check (type in ('need', 'bid', 'awarded', 'phase', 'escrow', 'problem', 'start', 'message', 'stop', 'lost')),
    payload jsonb not null,
    at timestamptz not null default now(),
    unique (need, version)
);
create index events_in_order on events (xid, seq);

-- Signed reports of a vehicle: each counts once, by its hash and by the id of its frame.
create table statuses (
    need digest not null references needs,
    attempt integer not null,
    vehicle address not null,
    frame text not null,
    status jsonb not null, -- market.Status
    signature bytea not null,
    hash digest not null,
    at timestamptz not null default now(),
    primary key (need, attempt, hash),
    unique (need, vehicle, frame)
);

-- The record of each clearing: enough to replay it.
create table clearings (
    region text not null references regions,
    number bigint not null,
    epoch bigint not null,
    at timestamptz not null,
    digest digest not null,
    record bytea not null,
    primary key (region, number)
);

-- Whether a request was done, and what it was answered. Rows of money never expire.
create table idempotency (
    account bytea not null,
    key text not null,
    request digest not null, -- hash of method, path and body
    status integer, -- null: in flight
    response bytea,
    object text,
    at timestamptz not null default now(),
    primary key (account, key)
);

-- Standing offers survive a restart.
create table offers (
    vehicle address primary key references vehicles,
    offer jsonb not null, -- market.Offer
    until timestamptz not null,
    paused_until timestamptz,
    silences integer not null default 0
);
