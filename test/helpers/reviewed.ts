import list from '../access/reviewed.json';
import { type Finding } from './finding.js';

/** The number of the entry that says why a finding is none; -1 where there is no such entry. */
export const entryOf = ({ by, rule, where }: Pick<Finding, 'by' | 'rule' | 'where'>): number =>
  list.findIndex(
    (entry) => entry.by === by && entry.rule === rule && entry.where.some((start) => where.startsWith(start)),
  );
