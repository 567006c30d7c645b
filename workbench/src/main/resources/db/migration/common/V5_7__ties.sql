-- The statements that tie a body to what is registered: few among many, and read together for the network.
create index statement_tie on statement (entry, decision)
  where stands = 1 and property in ('operator', 'body', 'role', 'parent', 'agency', 'actor');
