-- What the monitor wrote for places of a report; of each place the last that holds stands. No text: it was erased.
create table narrative (
  event bigint primary key,
  slot text not null,
  body text
);
create index narrative_slot on narrative (slot, event);
