-- Events by kind and by actor, as their JSON says; a row that was damaged by hand has neither.
create index event_kind on event (case when json_valid(json) then json_extract(json, '$.kind') end, seq);
create index event_actor on event (case when json_valid(json) then json_extract(json, '$.actor') end, seq);
