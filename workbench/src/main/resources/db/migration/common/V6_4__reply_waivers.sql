-- Why nobody was asked for a reply; what it is about stands in due_target.
create table reply_waiver (
  event bigint primary key,
  because text not null,
  reason text
);
