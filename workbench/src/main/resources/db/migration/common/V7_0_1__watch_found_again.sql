-- A page that was seen before is known again by its address.
create index sighting_url on sighting (watch, url, event);
