/** Words with the one that each is read as: a line for each one, "one: other another". */
export const words = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((line) => {
      const [one = "", others = ""] = line.split(":");
      return others
        .trim()
        .split(/\s+/)
        .map((other): readonly [string, string] => [other, one.trim()]);
    });

/** Abbreviations and variants, after singularizing: all spellings of one idea become one token. */
export const SYNONYMS: readonly (readonly [string, string])[] = words(`
  probability: prob
  schedule: sched
  baseline: bl basic bsl baselined
  business: bus
  phase: ph
  status: stat
  budget: budg bgt
  update: upd updated amended
  gate: gateway
  forecast: reforecast fcst forecasted projected anticipated predicted
  treatment: handling
  impact: implication
  start: commencement begin commencing starting
  spend: expended spending disbursement spent expenditure disbursed
  previous: prev
  monetized: monetised
  management: mgmt mgt
  severity: sev seriousness
  description: desc descr statement detail
  number: no nr num nbr
  quantity: qty
  manager: mgr mngr
  percent: pct perc percentage
  actual: act
  responsible: resp
  estimate: est estimated
  project: proj
  program: prog programme
  department: dept
  organization: org organisation
  organizational: organisational
  executive: exec
  category: cat categorie
  definition: def
  overall: total
  owner: ownership
  priority: prio pri prioritization prioritisation
  complete: compl cmpl cmplt completed completion done
  amount: amt
  variance: var
  reference: ref
  id: identifier ident ids
  color: colour
  gray: grey
  realized: realised
  current: curr
  original: orig
  duration: dur
  predecessor: pred prerequisite
  level: lvl
  plan: planned scheduled
  finish: end fin ending
  target: tgt
  closed: clsd close closure
  condition: cond
  consequence: conseq
  frequency: freq
  mitigation: mit mitigating mitigated mitigate
  remaining: rem
  cumulative: cum cumul cumulated todate itd jtd
  preventative: preventive
  requester: requestor
  submitted: submission submit
  lead: leader
  comment: commentary remark narrative
  minimum: min
  maximum: max
  date: dt
  month: mth
  day: dy
  days: days
  year: fy fiscal
  weight: weightage weighting wt
  logged: log captured entered
  approved: approval authorized authorised authorization authorisation sanctioned
  approver: authorizer authoriser
  required: need needed
  recommended: suggested proposed
  mandatory: compulsory
  achieved: achievement
  criteria: criterion
  pre: before
  post: after
  unmitigated: untreated uncontrolled
  used: consumed utilized utilised
  drawn: drawdown
  title: headline
  related: linked associated
  invoiced: billed
  measure: metric kpi
  recipient: receiver addressee
  sponsor: sponsoring
  report: reported
  finance: financial
  contract: contractual
  class: classification
`);
