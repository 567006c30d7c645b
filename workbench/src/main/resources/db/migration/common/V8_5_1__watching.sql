-- Between two requests to a server on which pages of a watch stand; null: the usual distance.
alter table watch add column pace_ms bigint;

-- When workers that watch were at it last. No evidence and no projection: it stands in every backup.
create table watch_beat (
  worker text primary key,
  beat_ms bigint not null,
  ended integer not null        -- 1: it said that it ends
);
