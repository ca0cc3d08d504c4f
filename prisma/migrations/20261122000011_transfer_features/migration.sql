-- What Prepare asks about a transfer: why, of what type, with what benefits and risks, and who has agreed.
alter table preparation
  add column transfer_reason text check (transfer_reason in ('intervention', 'initiated-by-trust', 'closure')),
  add column intervention_reasons text[] check (intervention_reasons <@ array['inadequate-ofsted', 'finance', 'safeguarding', 'leadership-and-governance']),
  add column initiated_reason text check (initiated_reason in ('voluntary-transfer', 'strategic-consolidation')),
  add column closure_reason text check (closure_reason in ('voluntary-closure', 'voluntary-closure-after-intervention', 'intervention-closure')),
  add column transfer_type text check (transfer_type in ('sat-joins-mat', 'mat-closes', 'academy-moves', 'forms-mat', 'trusts-merge', 'other')),
  add column other_transfer_type text,
  add column outgoing_trust_resolution text check (outgoing_trust_resolution in ('yes', 'no', 'not-applicable')),
  add column incoming_trust_agreement text check (incoming_trust_agreement in ('yes', 'no', 'not-applicable')),
  add column benefits text[] check (benefits <@ array['stronger-leadership', 'stronger-governance', 'better-safeguarding', 'secure-finances',
    'central-services', 'better-results', 'better-inspection', 'long-term-stability', 'other']),
  add column other_benefit text,
  add column any_risks text check (any_risks in ('yes', 'no')),
  add column risks text[] check (risks <@ array['high-profile', 'land-and-buildings', 'finance-and-debt', 'other']),
  add column high_profile_risk text,
  add column land_and_buildings_risk text,
  add column finance_and_debt_risk text,
  add column other_risk text,
  add column equality_assessed text check (equality_assessed in ('yes', 'no'));
select history.watch('preparation');
