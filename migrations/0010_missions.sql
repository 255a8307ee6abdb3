-- Missions of legs: a parcel's way by several vehicles. Each leg is a need with an auction, an agreement and a booking of its
-- own; all of them are opened, in one transaction of the chain, or none.
create table missions (
    id digest primary key, -- keccak256 of the ids of its needs, in their order
    rider address not null,
    legs smallint not null check (legs between 2 and 5),
    posted_at timestamptz not null default now()
);

alter table needs add column mission digest references missions, add column leg smallint, -- from 1 on
    add constraint needs_leg_of_mission check ((mission is null) = (leg is null) and leg between 1 and 5);
create unique index needs_legs on needs (mission, leg) where mission is not null;
create index needs_legs_waiting on needs (region) where mission is not null and phase in ('scheduled', 'open', 'asked', 'awarded');

-- A mission is stored with all its legs, all of its rider, or not at all.
create function mission_is_whole() returns trigger language plpgsql as $$
begin
    if not exists (select from missions m where m.id = new.mission
        and (m.legs, m.legs) = (select count(*), max(leg) from needs n where n.mission = m.id and n.rider = m.rider)) then
        raise check_violation using message = 'a mission has all its legs, by one rider', constraint = 'missions_whole';
    end if;
    return null;
end $$;
create constraint trigger missions_whole after insert on needs deferrable initially deferred
    for each row when (new.mission is not null) execute function mission_is_whole();
create function mission_stays_whole() returns trigger language plpgsql as $$
begin
    raise check_violation using message = 'a leg stays where it is', constraint = 'missions_whole';
end $$;
create trigger missions_stay_whole before update of mission, leg on needs
    for each row when ((old.mission, old.leg) is distinct from (new.mission, new.leg)) execute function mission_stays_whole();

-- What opens the legs of a mission goes into one transaction of the chain: all of it, or none.
alter table intents add column mission digest references missions; -- of goal open
create index intents_of_mission on intents (mission) where mission is not null;
create function mission_opens_as_one() returns trigger language plpgsql as $$
begin
    if (select legs from missions where id = new.mission) <>
        (select count(distinct object) from intents where mission = new.mission and tx = new.tx and goal = 'open') then
        raise check_violation using message = 'a mission is opened with all its legs at once', constraint = 'missions_open_as_one';
    end if;
    return null;
end $$;
create constraint trigger missions_open_as_one after update of state on intents deferrable initially deferred
    for each row when (new.mission is not null and old.state = 'wanted' and new.state = 'sent') execute function mission_opens_as_one();
