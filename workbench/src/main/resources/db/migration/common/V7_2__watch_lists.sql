-- Lists of what is watched: the newest first, and those that are not asked though due.
create index watch_added on watch (added_ms, id);
create index watch_source on watch (source, added_ms);
create index watch_item_held on watch_item (held) where held is not null;
create index watch_item_state on watch_item (role, state);
