-- How many accepted claims rest on a capture: the index of that name was made for another question before.
create index statement_accepted_on on statement (capture, decision) where stands = 1;
