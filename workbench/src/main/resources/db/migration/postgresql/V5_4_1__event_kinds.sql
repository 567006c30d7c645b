-- Events by kind and by actor, as their canonical JSON says. Not by a JSON operator: those refuse some of what JSON allows.
create index event_kind on event ((substring(json from '"kind":"([a-z-]+)"')), seq);
create index event_actor on event ((substring(json from '^[{]"actor":"([^"]*)"')), seq);
