-- Vehicles that several agreements share. An agreement that has the whole vehicle takes slot 0; those that share it take a slot
-- each, from 1 on, and room: seats, mass, volume. That the room is never sold twice is a check; triggers keep it in step with
-- the agreements, whoever begins or ends them. Vehicles without the option shared have no row here.
create table pools (
    vehicle address primary key references vehicles,
    version bigint not null default 1, -- of the vehicle's plan: each agreement that is signed moves it by one
    seats integer not null, -- the room of the empty vehicle
    mass_g bigint not null,
    volume_ml bigint not null,
    whole boolean not null default false, -- one agreement has all of it
    held integer not null default 0 check (held between 0 and 64), -- agreements that share it, and their room
    seats_held integer not null default 0,
    mass_held bigint not null default 0,
    volume_held bigint not null default 0,
    constraint pools_whole_or_shared check (not whole or held = 0),
    constraint pools_room check (seats_held between 0 and seats and mass_held between 0 and mass_g and volume_held between 0 and volume_ml)
);

alter table attempts add column plan_version bigint; -- of the vehicle's plan since this agreement; null: it is not signed, or the vehicle does not share

-- The room is the profile's; without the option shared (bit 0) there is none.
create function room_of_profile() returns trigger language plpgsql as $$
declare
    shares bigint := coalesce((new.profile->>'options')::bigint & 1, 0);
    seats_new bigint := shares * coalesce((new.profile->>'seats')::integer, 0);
    mass_new bigint := shares * coalesce((new.profile->>'mass_g')::bigint, 0);
    volume_new bigint := shares * coalesce((new.profile->>'volume_ml')::bigint, 0);
begin
    update pools set seats = seats_new, mass_g = mass_new, volume_ml = volume_new where vehicle = new.id;
    if not found and shares = 1 then
        insert into pools (vehicle, seats, mass_g, volume_ml, whole)
        values (new.id, seats_new, mass_new, volume_new, exists (select from attempts where vehicle = new.id and active));
    end if;
    return null;
end $$;
create trigger vehicles_room after insert or update of profile on vehicles for each row execute function room_of_profile();

-- An agreement takes its room when it begins and gives it back when it is over; it moves the plan when it is signed.
create function hold_room() returns trigger language plpgsql as $$
declare
    change integer := new.active::integer;
    binds boolean := new.phase <> 'asked' and new.active;
    at bigint;
begin
    if new.slot = 0 and not exists (select from pools where vehicle = new.vehicle) then
        return null; -- most vehicles
    end if;
    if tg_op = 'UPDATE' then
        change := change - old.active::integer;
        binds := binds and old.phase = 'asked';
    end if;
    update pools p set version = p.version + binds::integer,
        whole = case when new.slot = 0 and change <> 0 then change > 0 else p.whole end,
        held = p.held + change * (new.slot > 0)::integer,
        seats_held = p.seats_held + change * (new.slot > 0 and n.service <> 'delivery')::integer * (n.details->>'seats')::integer,
        mass_held = p.mass_held + change * (new.slot > 0 and n.service = 'delivery')::integer * (n.details->>'massGrams')::bigint,
        volume_held = p.volume_held + change * (new.slot > 0 and n.service = 'delivery')::integer * (n.details->>'volumeMl')::bigint
        from needs n where p.vehicle = new.vehicle and n.id = new.need returning p.version into at;
    if not found and new.slot > 0 then
        raise check_violation using message = 'a vehicle without the option shared has no slots to share', constraint = 'pools_room';
    end if;
    if found and binds then
        update attempts set plan_version = at where need = new.need and attempt = new.attempt;
    end if;
    return null;
end $$;
create trigger attempts_hold_room after insert on attempts for each row when (new.active) execute function hold_room();
create trigger attempts_move_room after update of active, phase on attempts for each row
    when (old.active <> new.active or old.phase = 'asked' and new.phase = 'awarded') execute function hold_room();

-- Vehicles that had the option before.
update vehicles set profile = profile where (profile->>'options')::bigint & 1 = 1;
