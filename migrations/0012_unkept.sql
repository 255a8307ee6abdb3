-- Commitments that a vehicle was asked for and did not keep, apart from asked and kept, which each booking moves: vehicles with
-- any are looked for every few seconds, and this index finds them among very many without having to follow each booking.
alter table vehicles add column unkept bigint not null default 0;
update vehicles set unkept = asked - kept where asked > kept;
create index vehicles_unkept on vehicles (id) where unkept > 0 or dropped > 0;
