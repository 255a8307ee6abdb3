-- Zones may close roads too.
alter table zones drop constraint zones_kind_check;
alter table zones add constraint zones_kind_check check (kind in ('no_fly', 'no_pickup', 'no_drive'));
