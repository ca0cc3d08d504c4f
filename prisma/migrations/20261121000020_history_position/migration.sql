-- A download notes the newest change given out when its file was read.
grant select on sequence history.change_seq to portal_app;
