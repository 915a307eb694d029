// From afar near stars stand together as one round marker: pure geometry in pixels of one zoom.

export interface Spot {
  x: number;
  y: number;
}

/** Members by their place in the list of spots, around their middle. */
export interface Group extends Spot {
  members: number[];
}

/**
 * Joins spots until no two groups are nearer than `reach` pixels, so that each can be touched. The first
 * of the list gathers first; the same spots give the same groups.
 */
export function grouped(spots: Spot[], reach: number): Group[] {
  let groups: Group[] = spots.map(({ x, y }, i) => ({ x, y, members: [i] }));
  for (;;) {
    const fewer = gather(groups, reach);
    if (fewer.length === groups.length) return fewer;
    groups = fewer;
  }
}

function gather(groups: Group[], reach: number): Group[] {
  const cells = new Map<string, number[]>();
  const at = (value: number) => Math.floor(value / reach);
  groups.forEach(({ x, y }, i) => {
    const key = `${at(x)} ${at(y)}`;
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  });
  const taken = new Uint8Array(groups.length);
  const joined: Group[] = [];
  groups.forEach((group, i) => {
    if (taken[i]) return;
    const near: Group[] = [];
    for (let cx = at(group.x) - 1; cx <= at(group.x) + 1; cx++) {
      for (let cy = at(group.y) - 1; cy <= at(group.y) + 1; cy++) {
        for (const other of cells.get(`${cx} ${cy}`) ?? []) {
          if (taken[other]) continue;
          if (Math.hypot(groups[other].x - group.x, groups[other].y - group.y) >= reach) continue;
          taken[other] = 1;
          near.push(groups[other]);
        }
      }
    }
    joined.push(merged(near));
  });
  return joined;
}

function merged(groups: Group[]): Group {
  if (groups.length === 1) return groups[0];
  const members = groups.flatMap((group) => group.members);
  const middle = (value: (group: Group) => number) =>
    groups.reduce((sum, group) => sum + value(group) * group.members.length, 0) / members.length;
  return { x: middle((group) => group.x), y: middle((group) => group.y), members };
}
