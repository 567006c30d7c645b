-- Restricted captures are few, and every page that a person without the right to protect asks for looks them up.
create index capture_restricted on capture (id) where restricted <> 0;
