-- What proves clearings from the database alone: what it refused of each, the chain of their digests, the published terms.

-- Rows from before have none of these: the chain begins with the first clearing after them.
alter table clearings
    add column refused jsonb, -- audit.Refusal: awards of the record that have no row in attempts, and the fact
    add column link digest, -- hash of the link before, the digest and refused: nothing can be taken out unseen
    add column needs integer not null default 0, -- that were cleared
    add column awards integer not null default 0; -- that stand
alter table regions add column link digest; -- of the last clearing

-- How a region clears, from a clearing on until the next row.
create table region_terms (
    region text not null references regions,
    clearing bigint not null, -- the first under these terms
    terms jsonb not null, -- exchange.Terms
    at timestamptz not null default now(),
    primary key (region, clearing)
);
create index attempts_by_clearing on attempts (clearing);
