-- Payment channels of the escrow contract, anybody's: their deposits come out of accounts, and what they pay goes into some.
create table channels (
    id digest primary key,
    payer address not null,
    vehicle address not null,
    owner address not null,
    market address not null, -- of the payer's account; 20 zero bytes: the free one
    token address not null,
    deposit amount not null,
    paid amount not null default 0,
    closed boolean not null default false
);
