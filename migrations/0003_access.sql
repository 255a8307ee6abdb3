-- Who may do what: sign-ins, API keys; and zones, which the market's staff declares.

create table sign_in_nonces (
    nonce text primary key,
    expires timestamptz not null
);
create index sign_in_nonces_over on sign_in_nonces (expires);

-- One sign-in on one device. Tokens are kept as hashes; the previous one is known for a moment, as an answer may be lost.
create table sessions (
    id text primary key,
    account address not null,
    token digest not null unique,
    previous digest,
    replaced_at timestamptz,
    created timestamptz not null,
    expires timestamptz not null
);
create index sessions_by_previous on sessions (previous);
create index sessions_by_account on sessions (account);

create table api_keys (
    id text primary key,
    account address not null,
    name text not null,
    hash digest not null unique,
    scopes text[] not null,
    created timestamptz not null
);
create index api_keys_by_account on api_keys (account, created);

create table zones (
    id text primary key,
    region text not null references regions,
    kind text not null check (kind in ('no_fly', 'no_pickup')),
    name text not null,
    area jsonb not null, -- routing.Polygon
    effective_from timestamptz not null,
    effective_until timestamptz, -- null: for ever
    declared_by address not null
);
create index zones_by_region on zones (region, effective_from);
