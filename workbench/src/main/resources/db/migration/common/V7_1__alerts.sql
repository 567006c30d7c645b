-- Alerts. No evidence and no projection: rules, channels and what was sent stand in every backup. Secrets of channels are
-- files of the folder keys.
create table alert_rule (
  id text primary key,          -- R and a number, never given again
  number bigint not null,
  name text not null unique,
  question text,                -- a saved question; null: whatever it is about
  raises text not null,         -- page claim statement changed gone restored blocked cited conflict reply
  kinds text not null,          -- of claims, as the codebook calls them; empty: any
  countries text not null,      -- ISO 3166-1; empty: any
  codes text not null,          -- of values, as the codebook calls them; empty: any
  channels text not null,       -- ids; the workbench shows every alert
  rhythm text not null,         -- now, digest
  state text not null,          -- on, paused
  since bigint not null,        -- events from here on raise
  made_ms bigint not null
);

create table alert_channel (
  id text primary key,          -- C and a number, never given again
  number bigint not null,
  name text not null unique,
  kind text not null,           -- mail, webhook, feed, desktop
  target text not null,         -- addresses of mail; address of a webhook; digest of a feed's token
  settings text not null,       -- JSON
  zone text not null,
  quiet_from integer,           -- minute of the day; null: no quiet hours
  quiet_to integer,
  digest text not null,         -- minutes of the day at which digests go
  state text not null,          -- on, removed
  made_ms bigint not null
);

create table alert (
  id bigint primary key,
  rule text not null,
  mark text not null,           -- what is told once by a rule
  raise text not null,
  event bigint not null,        -- that raised it
  capture text,
  document text,
  entry text,
  decision bigint,
  property text,
  sighting bigint,
  many integer not null,        -- claims, or statements that lost their words
  first integer not null,       -- 1: words are gone that a statement cites
  inside integer not null,      -- 1: of restricted matter, for the workbench alone
  made_ms bigint not null,
  seen_ms bigint,
  unique (rule, mark)
);
create index alert_unseen on alert (first, id) where seen_ms is null;
create index alert_rule_order on alert (rule, id);
create index alert_capture on alert (capture);

-- What goes out, and what became of it.
create table alert_delivery (
  alert bigint not null,
  channel text not null,
  rhythm text not null,         -- now, digest
  state text not null,          -- waits, sent, given-up, kept-inside
  message text,                 -- those sent together have the same; kept before the first try
  tries integer not null,
  due_ms bigint not null,
  tried_ms bigint,
  done_ms bigint,
  trouble text,
  primary key (alert, channel)
);
create index alert_delivery_due on alert_delivery (channel, due_ms) where state = 'waits';
create index alert_delivery_done on alert_delivery (channel, done_ms);

-- Up to where the ledger was followed, and what had not been read then.
create table alert_cursor (
  one integer primary key,      -- 1
  position bigint not null,     -- the first event that was not looked at
  numbers bigint not null,      -- given to rules and channels
  alerts bigint not null        -- given to alerts
);
create table alert_unread (
  capture text primary key,
  event bigint not null
);
