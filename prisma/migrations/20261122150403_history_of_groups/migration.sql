-- Which proposals ever belonged to a group, or formed a new trust: their history tells it.
create index proposal_group_id_idx on history.proposal (group_id, id) where group_id is not null;
create index proposal_new_trust_id_idx on history.proposal (new_trust_id, id) where new_trust_id is not null;
