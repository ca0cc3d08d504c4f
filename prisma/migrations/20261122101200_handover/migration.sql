-- What the handover of a project settles: where its documents are, and whether the school was found to require improvement twice.
alter table opening
  add column school_link text,
  add column incoming_trust_link text,
  add column outgoing_trust_link text,
  add column two_requires_improvement text check (two_requires_improvement in ('yes', 'no'));
select history.watch('opening');
create index project_awaiting_handover on project (significant_on, id) where phase = 'completing' and team is null and deleted_at is null;
