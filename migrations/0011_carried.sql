-- Codes that the vehicles of two legs carry to where they meet, each sealed for one of them: the market cannot read them.
create table carried (
    need digest not null,
    attempt integer not null,
    carry text not null check (carry in ('start_of_next', 'end_of_previous')),
    sealed bytea not null check (octet_length(sealed) between 1 and 256),
    at timestamptz not null default now(),
    primary key (need, attempt, carry),
    foreign key (need, attempt) references attempts
);
alter table events drop constraint events_type_check,
    add constraint events_type_check check (type in ('need', 'bid', 'awarded', 'phase', 'escrow', 'problem', 'start', 'message', 'stop', 'lost', 'carry'));
