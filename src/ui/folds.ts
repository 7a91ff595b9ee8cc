/** Which parts of a panel are unfolded. What once stood open stays so until the visitor folds it. */
export interface Folds {
  /** @param wanted whether it should stand open unless the visitor has folded it */
  readonly isOpen: (name: string, wanted: boolean) => boolean;
  readonly toggled: (name: string, open: boolean) => void;
}

/** @param changed told when the visitor folds or unfolds */
export function createFolds(changed: () => void): Folds {
  const open = new Map<string, boolean>();
  return {
    isOpen(name, wanted) {
      if (wanted && !open.has(name)) open.set(name, true);
      return open.get(name) ?? false;
    },
    toggled(name, isOpen) {
      if (open.get(name) === isOpen) return;
      open.set(name, isOpen);
      changed();
    },
  };
}
