/** How two actors come to share something, by name. */
export type Way =
  | 'CO_MEMBERSHIP'
  | 'SHARED_MEMBER'
  | 'CO_FOUNDING'
  | 'CO_HOSTING'
  | 'CO_PARTICIPATION'
  | 'SHARED_PARTICIPANT'
  | 'CO_REPRESENTATION'
  | 'SHARED_PEOPLE'
  | 'SHARED_PARTNER'
  | 'SHARED_TOPIC'
  | 'SHARED_GOAL'
  | 'SHARED_PLACE'
  | 'OTHER';

/** A relation as one of the two sees it: its type, and whether it leaves or reaches them. */
export interface Side {
  readonly type: string;
  readonly isOut: boolean;
}

interface WayRule {
  readonly way: Way;
  /** The relations that leave the actor, and those that reach them, by type: any of them will do on either side. */
  readonly out?: readonly string[];
  readonly into?: readonly string[];
}

/** Each way by the relations that make it; the more telling come first. */
const rules: readonly WayRule[] = [
  { way: 'CO_MEMBERSHIP', out: ['MEMBER_OF', 'PART_OF'] },
  { way: 'SHARED_MEMBER', into: ['MEMBER_OF', 'PART_OF'] },
  { way: 'CO_FOUNDING', out: ['CO_FOUNDED'] },
  { way: 'CO_HOSTING', out: ['ORGANISED', 'HOSTED', 'CO_HOSTED', 'COOPERATED_ON'] },
  { way: 'CO_REPRESENTATION', out: ['HOLDS_POSITION', 'REPRESENTS'] },
  { way: 'SHARED_PEOPLE', into: ['HOLDS_POSITION', 'REPRESENTS'] },
  {
    way: 'CO_PARTICIPATION',
    out: ['PARTICIPATED_IN', 'ATTENDED', 'SPOKE_AT'],
    into: ['ATTENDED_BY', 'BRINGS_TOGETHER'],
  },
  {
    way: 'SHARED_PARTICIPANT',
    into: ['PARTICIPATED_IN', 'ATTENDED', 'SPOKE_AT'],
    out: ['ATTENDED_BY', 'BRINGS_TOGETHER'],
  },
  { way: 'SHARED_PARTNER', out: ['PARTNER_OF'], into: ['PARTNER_OF'] },
  { way: 'SHARED_TOPIC', out: ['ABOUT'] },
  { way: 'SHARED_GOAL', out: ['HAS_GOAL'] },
  { way: 'SHARED_PLACE', out: ['LOCATED_IN', 'HELD_IN', 'HELD_AT'] },
];

/** The ways in which something is shared by two who have these relations to it: OTHER alone where none has a name. */
export function nameWays(a: readonly Side[], b: readonly Side[]): readonly Way[] {
  const ways = rules.filter(
    (rule) => a.some((side) => fits(rule, side)) && b.some((side) => fits(rule, side)),
  );
  return ways.length === 0 ? ['OTHER'] : ways.map(({ way }) => way);
}

function fits({ out = [], into = [] }: WayRule, { type, isOut }: Side): boolean {
  return (isOut ? out : into).includes(type);
}
