/** A value that the screen follows. */
export type Store<State> = {
  readonly get: () => State;
  readonly set: (change: (state: State) => State) => void;
  /** Calls after every change; gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A store with its first value; a change that gives the same value tells nobody. */
export function createStore<State>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
