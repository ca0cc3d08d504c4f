-- The same rows. The projects of a proposal are found by the index of their proposal alone (the offset keeps the condition on deletion
-- out of the choice): in the midst of a bulk write the planner knows nothing of the table yet, and read another index whole for each.
create or replace view fn.proposal_as_listed as
select proposal.id, proposal.type, proposal.route, proposal.new_trust_id is not null as forms_trust,
  coalesce(progress.decision, 'pre-decision') as status, proposal.officer_id, schools.regions, schools.local_authorities,
  preparation.proposed_decision_on,
  -- The date that the work is about: until the decision the proposed one, afterwards the decision's own.
  case when coalesce(progress.decision, 'deferred') = 'deferred' then preparation.proposed_decision_on
    else (select decided_on from public.decision where proposal_id = proposal.id order by id desc limit 1) end as decision_on,
  schools.significant_on, schools.name,
  fn.distinct_words(concat_ws(' ', proposal.reference,
    new_trust.name, new_trust.reference, new_trust.reference_number,
    incoming.name, incoming.ukprn, incoming.reference_number, outgoing.name, outgoing.ukprn, outgoing.reference_number,
    schools.words)) as words
from public.proposal
join lateral (
  select array_agg(distinct project.region order by project.region) as regions,
    array_agg(distinct project.local_authority_id order by project.local_authority_id) as local_authorities,
    min(project.significant_on) as significant_on, (array_agg(school.name order by project.id))[1] as name,
    string_agg(concat_ws(' ', school.urn, school.ukprn, academy.urn, academy.ukprn, school.name, academy.name), ' ') as words
  from (select * from public.project where proposal_id = proposal.id offset 0) as project
  join public.establishment school on school.id = project.school_id
  left join public.establishment academy on academy.id = project.academy_id
  where project.deleted_at is null
  having count(*) > 0
) as schools on true
left join public.preparation on preparation.id = proposal.id
left join public.proposal_progress progress on progress.id = proposal.id
left join public.new_trust on new_trust.id = proposal.new_trust_id
left join public.trust incoming on incoming.id = coalesce(proposal.incoming_trust_id, new_trust.trust_id)
left join public.trust outgoing on outgoing.id = proposal.outgoing_trust_id
where proposal.deleted_at is null;
